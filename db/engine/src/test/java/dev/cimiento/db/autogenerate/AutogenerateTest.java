package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.rollback;
import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AutogenerateTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @AfterAll
    static void drop() {
        GENERATOR.close();
    }

    @Test
    void a_history_that_leads_to_what_is_declared_leaves_nothing_to_do() {
        assertThat(GENERATOR.generate(READINGS, "-- in other words\n" + READINGS))
                .isInstanceOf(NothingToDo.class);
    }

    @Test
    void a_column_is_added_and_taken_back_by_one_statement_each() {
        Proposed proposed = GENERATOR.proposed(
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
        Proposed proposed = (Proposed) GENERATOR
                .between(READINGS, READINGS + "create table devices (id int);")
                .generate(new Request("devices send readings", false));

        assertThat(proposed.revision().message()).isEqualTo("devices send readings");
    }

    @Test
    void data_is_lost_only_where_that_is_allowed_and_the_header_says_so() {
        String declared = "create table readings (id bigint primary key);";
        assertThat(GENERATOR.generate(READINGS, declared)).isInstanceOf(DataWouldBeLost.class);

        Proposed proposed = (Proposed) GENERATOR.between(READINGS, declared).generate(new Request("", true));

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
        Proposed proposed = GENERATOR.proposed(
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
        Proposed proposed = GENERATOR.proposed(
                "create type mood as enum ('good'); create table days (mood mood not null default 'good');",
                "create type mood as enum ('good', 'bad'); create table days (mood mood not null default 'bad');");

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(proposed.revision().changeSets()).hasSize(2);
    }

    @Test
    void a_column_that_gets_an_identity_goes_on_behind_the_values_that_it_has() {
        Proposed proposed = GENERATOR.proposed(
                READINGS, READINGS.replace("bigint primary", "bigint generated always as identity primary"));

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

        Proposed proposed = GENERATOR.proposed(parent + partition, parent.replace("not null)", "not null, note text)"));

        assertThat(proposed.isProved())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed)).isEqualTo("alter table days add column note text;");
    }

    @Test
    void who_may_do_what_is_part_of_it_when_that_is_asked_for() throws SQLException {
        GENERATOR.execute("do 'begin create role readers; exception when duplicate_object then null; end'");
        String declared = READINGS + "grant select on readings to readers with grant option;"
                + "grant update (celsius) on readings to readers;"
                + "create function answer() returns int language sql as 'select 42';"
                + "revoke execute on function answer from public;";

        Proposed proposed = (Proposed) GENERATOR
                .between(READINGS, declared)
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
        assertThat(GENERATOR.generate(READINGS, READINGS + "grant select on readings to readers;"))
                .isInstanceOf(NothingToDo.class);
    }
}
