package dev.cimiento.db.autogenerate.changeset;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The tables, views and indexes that exist before a revision and that it does not recreate.
 *
 * @param kinds their kinds as in {@code pg_class.relkind}, by the name after the upgrade
 * @param words their names before and after the upgrade, without schemas
 */
public record ExistingRelations(Map<String, String> kinds, Set<String> words) {

    private static final CatalogQuery QUERY = new CatalogQuery("relations.sql");

    private record Relation(String name, long id, String kind) {

        static List<Relation> of(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection()) {
                return QUERY.rows(
                        connection,
                        row -> new Relation(row.getString("name"), row.getLong("id"), row.getString("kind")));
            }
        }
    }

    /** @param after a copy of the first database after the upgrade: a relation is the same if its id is */
    static ExistingRelations between(DataSource before, DataSource after) throws SQLException {
        List<Relation> old = Relation.of(before);
        Set<Long> ids = old.stream().map(Relation::id).collect(Collectors.toSet());
        Map<String, String> kinds = new HashMap<>();
        Relation.of(after).stream()
                .filter(relation -> ids.contains(relation.id()))
                .forEach(relation -> kinds.put(relation.name(), relation.kind()));
        Set<String> words = new HashSet<>();
        old.forEach(relation -> words.add(Names.withoutSchema(relation.name())));
        kinds.keySet().forEach(name -> words.add(Names.withoutSchema(name)));
        return new ExistingRelations(kinds, words);
    }

    /** Returns true for a table or materialized view that is not partitioned. */
    public boolean isPlain(String table) {
        return Set.of("r", "m").contains(kinds.getOrDefault(Names.qualified(table), ""));
    }

    public boolean isPartitioned(String table) {
        return "p".equals(kinds.get(Names.qualified(table)));
    }

    /** Returns false if there are no relations, as before a first revision. */
    public boolean haveNames() {
        return !words.isEmpty();
    }

    /** Returns true if the statement contains the name of one of the relations. */
    public boolean areNamedIn(String statement) {
        return SqlTokens.of(statement).stream().map(ExistingRelations::word).anyMatch(words::contains);
    }

    private static String word(Token token) {
        return token.kind() == Kind.WORD ? token.text().toLowerCase(Locale.ROOT) : token.text();
    }

    /** Returns true if the statement contains a name, with or without a schema. */
    public static boolean isNamedIn(String statement, String name) {
        String unqualified = Names.withoutSchema(name);
        return SqlTokens.of(statement).stream().map(ExistingRelations::word).anyMatch(unqualified::equals);
    }
}
