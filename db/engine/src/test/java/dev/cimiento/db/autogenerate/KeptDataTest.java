package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.Schemas;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that generated revisions keep data, or report its loss. */
class KeptDataTest {

    private static final String BOXES = "create table boxes (id int primary key, width int not null, area int%s);";
    private static final String STORED = BOXES.formatted(" generated always as (width * width) stored");

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    @Tag("endurance")
    void generated_column_made_plain_keeps_its_values() {
        Proposed proposed = proposed(STORED, BOXES.formatted(""));

        assertThat(sql(proposed)).isEqualTo("alter table boxes alter column area drop expression;");
    }

    @Test
    @Tag("endurance")
    void generated_column_made_plain_keeps_values_when_type_changes() throws SQLException {
        Proposed proposed =
                proposed(STORED, BOXES.replace("area int", "area bigint").formatted(""));

        assertThat(after(STORED + "insert into boxes values (1, 7);", proposed, "select area from boxes"))
                .isEqualTo("49");
    }

    @Test
    void values_of_a_virtual_column_made_plain_are_lost() throws SQLException {
        String virtual = BOXES.formatted(" generated always as (width * width)");
        if (serverVersion() >= 18) {
            assertThat(GENERATOR.generate(virtual, BOXES.formatted("")))
                    .isEqualTo(new DataWouldBeLost(List.of("values of boxes.area, which are no longer computed")));
        }
    }

    @Test
    @Tag("endurance")
    void conversion_to_timestamptz_is_reported_as_depending_on_the_session_zone() {
        String table = "create table events (id int primary key, at %s);";

        assertThat(proposed(table.formatted("timestamp"), table.formatted("timestamptz"))
                        .revision()
                        .remarks())
                .contains("The values of events.at become timestamp with time zone,"
                        + " in the time zone of the session that runs the migration.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"timestamp(0)", "timestamptz"})
    void table_with_a_required_time_gets_synthetic_rows(String type) {
        String history = "create table visits (id int primary key, at " + type + " not null);";
        String declared = history.replace(");", ", note text not null);");

        assertThat(GENERATOR.proposed(history, declared).problems())
                .anyMatch(problem -> problem.contains("\"note\" of relation \"visits\" contains null values"));
    }

    @Test
    void narrower_domain_counts_as_data_loss() {
        String schema = "create domain code as varchar(%d); create table products (id int primary key, code code);";

        assertThat(GENERATOR.generate(schema.formatted(20), schema.formatted(10)))
                .isInstanceOf(DataWouldBeLost.class);
    }

    @Test
    @Tag("endurance")
    void narrower_attribute_counts_as_data_loss() {
        String schema =
                "create type size as (width %s, height int); create table boxes (id int primary key, size size);";

        assertThat(GENERATOR.generate(schema.formatted("bigint"), schema.formatted("int")))
                .isInstanceOf(DataWouldBeLost.class);
    }

    @Test
    void sequence_keeps_its_current_value() throws SQLException {
        Proposed proposed = proposed(
                "create sequence numbers;",
                "create sequence numbers minvalue 10 maxvalue 100000 start with 10 increment by 5;");

        assertThat(after(
                        "create sequence numbers; select setval('numbers', 48210);",
                        proposed,
                        "select nextval('numbers')"))
                .isEqualTo("48215");
        assertThat(after("create sequence numbers;", proposed, "select nextval('numbers')"))
                .isEqualTo("10");
    }

    @Test
    void privileges_survive_when_an_object_is_recreated() throws SQLException {
        role("reporters");
        String history = """
                create type mood as enum ('good', 'bad', 'odd');
                create table days (id int primary key, mood mood);
                create view moods as select mood from days;
                create function best(m mood) returns mood language sql as 'select m';
                revoke execute on function best(mood) from public;
                grant select on moods to reporters;
                grant update (mood) on days to reporters;
                """;
        String declared = history.replace("'good', 'bad', 'odd'", "'good', 'odd', 'bad'")
                .replaceAll("(?m)^(?:revoke|grant) .*$", "");

        Proposed proposed = proposed(history, declared);

        assertThat(after(history, proposed, """
                        select has_table_privilege('reporters', 'moods', 'select')
                            and has_column_privilege('reporters', 'days', 'mood', 'update')
                            and not has_function_privilege('public', 'best(mood)', 'execute')
                        """)).isEqualTo("t");
    }

    @Test
    @Tag("endurance")
    void rollback_of_a_drop_restores_the_privileges() throws SQLException {
        role("reporters");
        String table = "create table days (id int primary key);";
        Proposed proposed =
                proposed(table + "create view ids as select id from days; grant select on ids to reporters;", table);

        assertThat(proposed.revision().changeSets().get(0).rollback())
                .contains("grant select on table ids to reporters;");
    }

    @Test
    void dropped_sequence_counts_as_data_loss() {
        assertThat(GENERATOR.generate("create sequence invoice_numbers;", ""))
                .isEqualTo(new DataWouldBeLost(List.of("sequence invoice_numbers with its current value")));
    }

    @Test
    @Tag("endurance")
    void sequence_that_becomes_owned_continues_its_numbers() {
        String free =
                "create sequence numbers; create table things (id bigint default nextval('numbers') primary key);";

        assertThat(sql(proposed(free, free + "alter sequence numbers owned by things.id;")))
                .containsIgnoringCase("owned by");
    }

    @Test
    @Tag("endurance")
    void sequences_with_bounds_and_descending_sequences_are_tested() {
        String numbered = "create table invoices (id int generated always as identity (minvalue 1000) primary key);"
                + "create table countdowns (id int generated always as identity (increment -1) primary key);";

        assertThat(sql(proposed(numbered, numbered + "alter table invoices add note text;")))
                .contains("add column note text");
    }

    @Test
    void rows_hidden_by_forced_row_security_are_generated_and_compared() throws SQLException {
        GENERATOR.execute("drop role if exists landlord; create role landlord login createdb password 'x'");
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://landlord:x@" + GENERATOR.url().jdbcUrl().replace("jdbc:postgresql://", ""));
        String history = "create table flats (id int generated always as identity primary key);"
                + "alter table flats enable row level security, force row level security;";
        try (ScratchDatabases databases = new ScratchDatabases(url)) {
            Proposed proposed =
                    (Proposed) Schemas.between(databases, history, history + "alter table flats add note text;")
                            .generate(new Request("", false).in(StatementForm.SIMPLE));

            assertThat(proposed.problems()).isEmpty();
            assertThat(proposed.remarks()).isEmpty();
        }
    }

    private static void role(String name) throws SQLException {
        GENERATOR.execute("do 'begin create role " + name + "; exception when duplicate_object then null; end'");
    }

    private static int serverVersion() throws SQLException {
        try (Connection connection = GENERATOR.dataSource().getConnection()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    private static Proposed proposed(String history, String declared) {
        Generation generation = GENERATOR.generate(history, declared);
        assertThat(generation).isInstanceOf(Proposed.class);
        Proposed proposed = (Proposed) generation;
        assertThat(proposed.problems()).isEmpty();
        return proposed;
    }

    /** The result of a query in a database on which the revision was tested. */
    private static String after(String before, Proposed proposed, String question) throws SQLException {
        try (TestDatabase database = TestDatabase.empty();
                Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(before);
            statement.execute(sql(proposed));
            try (ResultSet row = statement.executeQuery(question)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
