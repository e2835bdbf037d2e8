package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.changelog.NewChangeSet;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.ScratchDatabases;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AutogenerateTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    private static final TestDatabase SERVER = TestDatabase.empty();
    private static final ScratchDatabases DATABASES = new ScratchDatabases(SERVER.url());

    @AfterAll
    static void drop() {
        DATABASES.close();
        SERVER.close();
    }

    @Test
    void a_history_that_leads_to_what_is_declared_leaves_nothing_to_do() {
        assertThat(generate(READINGS, "-- in other words\n" + READINGS)).isInstanceOf(NothingToDo.class);
    }

    @Test
    void a_column_is_added_and_taken_back_by_one_statement_each() {
        Proposed proposed = proposed(
                READINGS, "create table readings (id bigint primary key, device_id uuid, celsius numeric not null);");

        assertThat(proposed.isProved()).isTrue();
        assertThat(proposed.revision().message()).isEqualTo("add readings.device_id");
        assertThat(proposed.revision().changeSets())
                .containsExactly(new NewChangeSet(
                        "add readings.device_id",
                        "alter table readings add column device_id uuid;",
                        "alter table readings drop column device_id;"));
    }

    @Test
    void a_message_that_is_given_is_kept() {
        Proposed proposed = (Proposed) Schemas.between(DATABASES, READINGS, READINGS + "create table devices (id int);")
                .generate(new Request("devices send readings", false));

        assertThat(proposed.revision().message()).isEqualTo("devices send readings");
    }

    @Test
    void a_declared_rename_keeps_the_column() {
        Proposed proposed = proposed(READINGS, """
                create table readings (
                    id bigint primary key,
                    -- renamed from: celsius
                    temperature numeric not null
                );
                """);

        assertThat(proposed.isProved()).isTrue();
        assertThat(sql(proposed)).isEqualTo("alter table readings rename column celsius to temperature;");
        assertThat(rollback(proposed)).isEqualTo("alter table readings rename column temperature to celsius;");
        assertThat(proposed.losses()).isEmpty();
    }

    @Test
    void a_renamed_table_keeps_its_rows_and_its_columns_may_be_renamed_as_well() {
        Proposed proposed = proposed(READINGS, """
                -- renamed from: readings
                create table measurements (
                    id bigint primary key,
                    -- renamed from: celsius
                    temperature numeric not null
                );
                """);

        assertThat(proposed.isProved()).isTrue();
        assertThat(sql(proposed))
                .contains("alter table readings rename to measurements;")
                .contains("alter table measurements rename column celsius to temperature;")
                .contains("rename constraint readings_pkey to measurements_pkey;")
                .doesNotContain("drop")
                .doesNotContain("create");
    }

    @Test
    void values_views_functions_indexes_and_constraints_are_renamed_where_that_is_declared() {
        Proposed proposed = proposed("""
                create type mood as enum ('good', 'bad');
                create table days (id int constraint days_key primary key, mood mood not null);
                create index moods on days (mood);
                create view feelings as select mood from days;
                create function answer() returns int language sql as 'select 42';
                """, """
                create type mood as enum (
                    'good',
                    -- renamed from: bad
                    'awful'
                );
                create table days (
                    id int
                        -- renamed from: days_key
                        constraint days_pkey primary key,
                    mood mood not null
                );
                -- renamed from: moods
                create index days_mood_idx on days (mood);
                -- renamed from: feelings
                create view day_moods as select mood from days;
                -- renamed from: answer
                create function the_answer() returns int language sql as 'select 42';
                """);

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed).lines())
                .containsExactlyInAnyOrder(
                        "alter type mood rename value 'bad' to 'awful';",
                        "alter table days rename constraint days_key to days_pkey;",
                        "alter index moods rename to days_mood_idx;",
                        "alter view feelings rename to day_moods;",
                        "alter function answer rename to the_answer;");
    }

    @Test
    void what_looks_like_a_rename_has_to_be_declared() {
        String declared = "create table readings (id bigint primary key, temperature numeric not null);";

        assertThat(generate(READINGS, declared)).isInstanceOfSatisfying(NamesUnclear.class, unclear -> {
            assertThat(unclear.questions()).hasSize(1);
            assertThat(unclear.questions().get(0).subject()).isEqualTo("column readings.temperature");
            assertThat(unclear.questions().get(0).yes()).isEqualTo("-- renamed from: celsius");
        });
    }

    @Test
    void who_can_be_asked_says_that_it_is_a_rename() {
        Proposed proposed = (Proposed) Schemas.between(
                        DATABASES,
                        READINGS,
                        "create table readings (id bigint primary key, temperature numeric not null);")
                .generate(new Request("", false, false, question -> Optional.of(true)));

        assertThat(sql(proposed)).isEqualTo("alter table readings rename column celsius to temperature;");
    }

    @Test
    void what_is_declared_not_to_be_a_rename_is_dropped_and_added() {
        String declared = """
                create table readings (
                    id bigint primary key,
                    -- not renamed
                    kelvin numeric
                );
                """;

        assertThat(generate(READINGS, declared))
                .isEqualTo(new DataWouldBeLost(java.util.List.of("column readings.celsius with its values")));
    }

    @Test
    void a_rename_that_is_done_is_named_as_one_that_may_go() {
        assertThat(generate(READINGS, """
                create table readings (
                    id bigint primary key,
                    -- renamed from: fahrenheit
                    celsius numeric not null
                );
                """))
                .isInstanceOfSatisfying(
                        NothingToDo.class,
                        nothing -> assertThat(nothing.spent())
                                .containsExactly("column readings.celsius, renamed from fahrenheit"));
    }

    @Test
    void a_rename_from_what_never_was_is_refused() {
        assertThatThrownBy(() -> generate(READINGS, """
                create table readings (
                    id bigint primary key,
                    celsius numeric not null,
                    -- renamed from: not
                    note text
                );
                """))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("column readings.note was renamed from not");
    }

    @Test
    void data_is_lost_only_where_that_is_allowed_and_the_header_says_so() {
        String declared = "create table readings (id bigint primary key);";
        assertThat(generate(READINGS, declared)).isInstanceOf(DataWouldBeLost.class);

        Proposed proposed =
                (Proposed) Schemas.between(DATABASES, READINGS, declared).generate(new Request("", true));

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(proposed.losses()).containsExactly("column readings.celsius with its values");
        assertThat(proposed.revision().remarks())
                .contains("Data is lost: column readings.celsius with its values."
                        + " Taken back, the shape returns, the data does not.");
        assertThat(rollback(proposed)).contains("add column celsius numeric not null default '0'");
    }

    @Test
    void a_required_column_without_a_value_for_the_rows_that_are_there_is_only_a_draft() {
        Proposed proposed = proposed(
                READINGS,
                "create table readings (id bigint primary key, celsius numeric not null, device_id uuid not null);");

        assertThat(proposed.problems()).anyMatch(problem -> problem.contains("\"device_id\""));
        assertThat(proposed.revision().remarks().get(0)).startsWith("draft: ");
        assertThat(sql(proposed).lines())
                .containsExactly(
                        "alter table readings add column device_id uuid;",
                        "alter table readings alter column device_id set not null;");
    }

    @Test
    void a_new_value_that_is_used_at_once_is_added_in_a_change_set_of_its_own() {
        Proposed proposed = proposed(
                "create type mood as enum ('good'); create table days (mood mood not null default 'good');",
                "create type mood as enum ('good', 'bad'); create table days (mood mood not null default 'bad');");

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(proposed.revision().changeSets()).hasSize(2);
    }

    @Test
    void a_column_that_gets_an_identity_goes_on_behind_the_values_that_it_has() {
        Proposed proposed =
                proposed(READINGS, READINGS.replace("bigint primary", "bigint generated always as identity primary"));

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed))
                .endsWith("select setval(pg_get_serial_sequence('public.readings', 'id'),"
                        + " greatest(max(id) + 1, 1), false) from readings;");
    }

    @Test
    void partitions_that_only_the_history_has_are_left_alone() {
        String parent = "create table days (day date not null) partition by range (day);";
        String partition = "create table days_2026 partition of days for values from ('2026-01-01') to ('2027-01-01');";

        Proposed proposed = proposed(parent + partition, parent.replace("not null)", "not null, note text)"));

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed)).isEqualTo("alter table days add column note text;");
    }

    @Test
    void who_may_do_what_is_part_of_it_when_that_is_asked_for() throws SQLException {
        SERVER.execute("do 'begin create role readers; exception when duplicate_object then null; end'");
        String declared = READINGS + "grant select on readings to readers with grant option;"
                + "grant update (celsius) on readings to readers;"
                + "create function answer() returns int language sql as 'select 42';"
                + "revoke execute on function answer from public;";

        Proposed proposed = (Proposed) Schemas.between(DATABASES, READINGS, declared)
                .generate(new Request("", false, true, question -> Optional.empty()));

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed))
                .contains("grant select on table readings to readers with grant option;")
                .contains("grant update (celsius) on table readings to readers;")
                .contains("revoke execute on routine answer() from public;")
                .doesNotContain("owner");
        assertThat(rollback(proposed)).contains("revoke select on table readings from readers;");
        assertThat(generate(READINGS, READINGS + "grant select on readings to readers;"))
                .isInstanceOf(NothingToDo.class);
    }

    private static Generation generate(String history, String declared) {
        return Schemas.between(DATABASES, history, declared).generate(new Request("", false));
    }

    private static Proposed proposed(String history, String declared) {
        return (Proposed) generate(history, declared);
    }

    private static String sql(Proposed proposed) {
        return proposed.revision().changeSets().get(0).sql();
    }

    private static String rollback(Proposed proposed) {
        return proposed.revision().changeSets().get(0).rollback();
    }
}
