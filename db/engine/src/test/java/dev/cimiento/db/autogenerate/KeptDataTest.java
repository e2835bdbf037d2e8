package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.Schemas;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What a database holds besides its shape stays, or its loss is asked for. */
class KeptDataTest {

    private static final String BOXES = "create table boxes (id int primary key, width int not null, area int%s);";
    private static final String STORED = BOXES.formatted(" generated always as (width * width) stored");

    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @AfterAll
    static void drop() {
        GENERATOR.close();
    }

    @Test
    void a_generated_column_that_becomes_a_plain_one_keeps_its_values() {
        Proposed proposed = proposed(STORED, BOXES.formatted(""));

        assertThat(sql(proposed)).isEqualTo("alter table boxes alter column area drop expression;");
    }

    @Test
    void so_it_does_where_its_type_changes_as_well() throws SQLException {
        Proposed proposed =
                proposed(STORED, BOXES.replace("area int", "area bigint").formatted(""));

        assertThat(after(STORED + "insert into boxes values (1, 7);", proposed, "select area from boxes"))
                .isEqualTo("49");
    }

    @Test
    void values_that_were_only_computed_and_are_no_longer_are_lost() throws SQLException {
        String virtual = BOXES.formatted(" generated always as (width * width)");
        if (serverVersion() >= 18) {
            assertThat(GENERATOR.generate(virtual, BOXES.formatted("")))
                    .isEqualTo(new DataWouldBeLost(List.of("values of boxes.area, which are computed no longer")));
        }
    }

    @Test
    void times_that_get_a_zone_are_told_to_depend_on_that_of_the_session() {
        String table = "create table events (id int primary key, at %s);";

        assertThat(proposed(table.formatted("timestamp"), table.formatted("timestamptz"))
                        .revision()
                        .remarks())
                .contains("The values of events.at become timestamp with time zone,"
                        + " by the time zone of the session that migrates.");
    }

    @Test
    void a_domain_that_takes_less_is_asked_for() {
        String schema = "create domain code as varchar(%d); create table products (id int primary key, code code);";

        assertThat(GENERATOR.generate(schema.formatted(20), schema.formatted(10)))
                .isInstanceOf(DataWouldBeLost.class);
    }

    @Test
    void an_attribute_that_takes_less_is_asked_for() {
        String schema =
                "create type size as (width %s, height int); create table boxes (id int primary key, size size);";

        assertThat(GENERATOR.generate(schema.formatted("bigint"), schema.formatted("int")))
                .isInstanceOf(DataWouldBeLost.class);
    }

    @Test
    void a_sequence_stays_where_it_stands() throws SQLException {
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
    void who_may_do_what_stays_where_something_is_made_anew() throws SQLException {
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
    void what_returns_on_the_way_back_may_be_done_by_those_who_might_before() throws SQLException {
        role("reporters");
        String table = "create table days (id int primary key);";
        Proposed proposed =
                proposed(table + "create view ids as select id from days; grant select on ids to reporters;", table);

        assertThat(proposed.revision().changeSets().get(0).rollback())
                .contains("grant select on table ids to reporters;");
    }

    @Test
    void a_sequence_that_goes_takes_with_it_where_it_stands() {
        assertThat(GENERATOR.generate("create sequence invoice_numbers;", ""))
                .isEqualTo(new DataWouldBeLost(List.of("sequence invoice_numbers with where it stands")));
    }

    @Test
    void a_sequence_that_gets_a_column_goes_on() {
        String free =
                "create sequence numbers; create table things (id bigint default nextval('numbers') primary key);";

        assertThat(sql(proposed(free, free + "alter sequence numbers owned by things.id;")))
                .containsIgnoringCase("owned by");
    }

    @Test
    void sequences_with_bounds_of_their_own_and_those_that_count_down_are_tried_as_well() {
        String numbered = "create table invoices (id int generated always as identity (minvalue 1000) primary key);"
                + "create table countdowns (id int generated always as identity (increment -1) primary key);";

        assertThat(sql(proposed(numbered, numbered + "alter table invoices add note text;")))
                .contains("add column note text");
    }

    @Test
    void rows_that_are_kept_from_their_own_owner_are_made_up_and_counted() throws SQLException {
        GENERATOR.execute("drop role if exists landlord; create role landlord login createdb password 'x'");
        DatabaseUrl url = DatabaseUrl.parse(
                "postgresql://landlord:x@" + GENERATOR.url().jdbcUrl().replace("jdbc:postgresql://", ""));
        String history = "create table flats (id int generated always as identity primary key);"
                + "alter table flats enable row level security, force row level security;";
        try (ScratchDatabases databases = new ScratchDatabases(url)) {
            Proposed proposed =
                    (Proposed) Schemas.between(databases, history, history + "alter table flats add note text;")
                            .generate(new Request("", false));

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

    /** The answer to a question in a database on which the revision was tried. */
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
