package dev.cimiento.persistence.team;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.statement.MappedStatements;
import dev.cimiento.db.statement.Statement;
import dev.cimiento.db.statement.type.NullMarks;
import dev.cimiento.db.statement.variant.Variant;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.shared.TestPersistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that the tables of teams can be distributed by team: each key begins with the team, and each statement concerns one
 * team. {@code docs/decisions/teams.md} lists the exceptions.
 */
class TeamStatementsTest {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final String PACKAGE = TeamPersistence.class.getPackageName() + ".";
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^\\| `([\\w.]+)` \\|");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    @Test
    void each_statement_concerns_one_team_unless_the_page_lists_it() throws IOException {
        Set<String> tables = distributedTables();

        assertThat(statements().stream()
                        .filter(statement -> statement.variants().stream()
                                .map(Variant::sql)
                                .anyMatch(sql -> !concernsOneTeam(sql, tables)))
                        .map(TeamStatementsTest::nameOf))
                .containsExactlyInAnyOrderElementsOf(listed("Mapper."));
    }

    @Test
    void each_key_begins_with_the_team() throws IOException {
        List<String> keys = PERSISTENCE.sql().sql("""
                        select c.relname || ' ' || k.conname || ' ' || (
                               select a.attname
                                 from pg_attribute a
                                where a.attrelid = k.conrelid
                                  and a.attnum = k.conkey[1])
                          from pg_constraint k
                          join pg_class c
                            on c.oid = k.conrelid
                         where k.contype in ('p', 'u', 'f')
                         order by 1
                        """).query(String.class).list();

        assertThat(distributedTables())
                .hasSizeGreaterThan(10)
                .allSatisfy(table -> assertThat(keys)
                        .filteredOn(key -> key.startsWith(table + " "))
                        .isNotEmpty()
                        .allMatch(key -> key.endsWith(" team_id") || key.equals("teams teams_pkey id")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            select m.role from memberships m where m.team_id = $1 and m.user_id = $2                             | true
            select m.role from memberships m where m.user_id = $1                                                | false
            select t.name from teams t where t.id = $1                                                           | true
            select t.name from teams t where t.name = $1                                                         | false
            select 1 from memberships m join teams t on t.id = m.team_id where m.team_id = $1                    | true
            select 1 from memberships m join teams t on t.id = m.team_id where m.user_id = $1                    | false
            select 1 from memberships m join memberships n on n.user_id = m.user_id where m.team_id = $1         | false
            insert into memberships (team_id, role) select $1::uuid, u.role from unnest($2) as u (role)          | true
            insert into memberships (team_id, role) values ($1, $2)                                              | true
            insert into memberships (team_id, role) select m.team_id, $1 from memberships m                      | false
            insert into memberships (role, team_id) values ($1, $2)                                              | false
            update memberships set role = $1 where team_id = $2                                                  | true
            update memberships set role = $1 where user_id = $2                                                  | false
            delete from memberships where role = $1                                                              | false
            """)
    void check_recognizes_statements_that_concern_one_team(String sql, boolean one) {
        assertThat(concernsOneTeam(sql, Set.of("memberships", "teams"))).isEqualTo(one);
    }

    /** Returns true if each of these tables in a statement is restricted to the team in a parameter. */
    private static boolean concernsOneTeam(String sql, Set<String> tables) {
        String text = COMMENT.matcher(sql).replaceAll(" ").replaceAll("\\s+", " ");
        return tables.stream()
                .flatMap(table -> references(text, table))
                .allMatch(reference -> reference.isRestricted(text));
    }

    private static Stream<Reference> references(String text, String table) {
        return Pattern.compile("\\b(from|join|into|update|using) " + table
                        + "\\b(?: (?!set\\b|where\\b|on\\b|values\\b|for\\b|order\\b|group\\b|select\\b)(\\w+))?")
                .matcher(text)
                .results()
                .map(found -> new Reference(
                        table, found.group(1).equals("into"), Optional.ofNullable(found.group(2)), found.start()));
    }

    /** @param start the position in the statement */
    private record Reference(String table, boolean inserted, Optional<String> alias, int start) {

        boolean isRestricted(String text) {
            if (inserted) {
                return table.equals("teams")
                        || Pattern.compile("into " + table + " \\( ?team_id,[^)]*\\) (values ?\\(|select) ?\\$\\d+")
                                .matcher(text.substring(start))
                                .lookingAt();
            }
            String column = column(alias.orElse(""));
            return Pattern.compile("(?<![.\\w])" + column + " = \\$\\d+")
                            .matcher(text)
                            .find()
                    || Pattern.compile("(?<![.\\w])" + column + " = (\\w+)\\.(team_id|id)\\b")
                            .matcher(text)
                            .results()
                            .anyMatch(joined -> Pattern.compile(
                                            "(?<![.\\w])" + joined.group(1) + "\\." + joined.group(2) + " = \\$\\d+")
                                    .matcher(text)
                                    .find());
        }

        private String column(String name) {
            String key = table.equals("teams") ? "id" : "team_id";
            return name.isEmpty() ? key : name + "\\." + key;
        }
    }

    private static List<Statement> statements() {
        return MappedStatements.of(Persistence.mappers(), new NullMarks(Set.of()), id -> id.startsWith(PACKAGE))
                .toList();
    }

    private static String nameOf(Statement statement) {
        String[] parts = statement.id().split("\\.");
        return parts[parts.length - 2] + "." + parts[parts.length - 1];
    }

    private static Set<String> distributedTables() throws IOException {
        Set<String> tables =
                new TreeSet<>(PERSISTENCE.sql().sql("""
                        select c.table_name
                          from information_schema.columns c
                         where c.table_schema = 'public'
                           and c.column_name = 'team_id'
                        """).query(String.class).list());
        tables.add("teams");
        tables.removeAll(listed(""));
        return tables;
    }

    /** Returns the names in the tables of the page that contain a text. */
    private static Set<String> listed(String part) throws IOException {
        return EXCEPTION
                .matcher(Files.readString(Path.of("../docs/decisions/teams.md")))
                .results()
                .map(row -> row.group(1))
                .filter(name -> name.contains(part))
                .collect(Collectors.toSet());
    }
}
