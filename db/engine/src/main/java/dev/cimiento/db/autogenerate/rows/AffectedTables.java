package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the tables whose rows statements can read or change. For a test of the statements only these need synthetic rows.
 *
 * <pre>{@code
 * affected.by(List.of("alter table readings add column note text"), tables); // [public.readings]
 * affected.by(List.of("update readings set note = ''"), tables); // all tables: triggers can react to the change
 * }</pre>
 *
 * @param routines the names of the routines of both schemas, which can read any table
 * @param observed true if an event trigger reacts to statements
 */
public record AffectedTables(Set<String> routines, boolean observed) {

    private static final CatalogQuery ROUTINES = new CatalogQuery("routines.sql");

    /** The statements that change no rows, except by evaluating their expressions on those of the named tables. */
    private static final Pattern DEFINITION =
            Pattern.compile("(?is)(?:alter|create|drop|comment|grant|revoke|set|reset)\\s.*");

    private static final Pattern WITHOUT_EXPRESSION = Pattern.compile(
            "(?is)(?:create\\s+(?:or\\s+replace\\s+)?(?:function|procedure|view|trigger|constraint\\s+trigger|rule"
                    + "|aggregate|operator|cast|policy)|drop|comment|grant|revoke"
                    + "|alter\\s+(?:function|procedure|routine|aggregate|trigger|view|policy))\\s.*");

    /** These concern rows of tables that they do not name. */
    private static final Pattern UNLIMITED = Pattern.compile(
            "(?is)(?:create\\s+(?:materialized\\s+view|\\S*\\s*table\\s.*\\bselect)"
                    + "|(?:create|alter|drop)\\s+sequence|alter\\s+domain|alter\\s+type\\s.*\\sattribute|drop\\s.*\\scascade)\\b.*");

    private record Routine(String name, boolean eventTrigger) {}

    /** Reads the routines of two databases. */
    public static AffectedTables of(Connection old, Connection declared) throws SQLException {
        Set<String> routines = new HashSet<>();
        boolean observed = false;
        for (Connection connection : List.of(old, declared)) {
            for (Routine routine : ROUTINES.rows(connection, row -> new Routine(row.getString(1), row.getBoolean(2)))) {
                routines.add(routine.name());
                observed |= routine.eventTrigger();
            }
        }
        return new AffectedTables(routines, observed);
    }

    /** Returns those of the tables that the statements affect: the named ones, or all. */
    public Set<String> by(List<String> statements, Collection<String> tables) {
        Set<String> named = new HashSet<>();
        for (String statement : statements) {
            Set<String> words = words(statement);
            if (observed || !isLimitedToNamed(statement, words)) {
                return Set.copyOf(tables);
            }
            named.addAll(words);
        }
        return tables.stream()
                .filter(table -> named.contains(Names.withoutSchema(table)))
                .collect(Collectors.toSet());
    }

    private boolean isLimitedToNamed(String statement, Set<String> words) {
        return DEFINITION.matcher(statement).matches()
                && !UNLIMITED.matcher(statement).matches()
                && (WITHOUT_EXPRESSION.matcher(statement).matches()
                        || words.stream().noneMatch(routines::contains));
    }

    private static Set<String> words(String statement) {
        Set<String> words = new HashSet<>();
        for (Token token : SqlTokens.of(statement)) {
            if (token.kind() == Kind.WORD) {
                words.add(token.text().toLowerCase(Locale.ROOT));
            } else if (token.kind() == Kind.QUOTED) {
                // The quotes may not be needed.
                words.add(token.text());
                words.add(token.text().replace("\"", ""));
            }
        }
        return words;
    }
}
