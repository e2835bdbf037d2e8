package dev.cimiento.db.autogenerate;

import static dev.cimiento.db.autogenerate.RevisionGenerator.rollback;
import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AutogenerateTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void history_equal_to_the_declared_schema_needs_no_revision() {
        assertThat(GENERATOR.generate(READINGS, "-- in other words\n" + READINGS))
                .isInstanceOf(NothingToDo.class);
    }

    @Test
    void added_column_needs_one_statement_and_one_rollback_statement() {
        Proposed proposed = GENERATOR.proposed(
                READINGS, "create table readings (id bigint primary key, device_id uuid, celsius numeric not null);");

        assertThat(proposed.isTested()).isTrue();
        assertThat(proposed.revision().message()).isEqualTo("add readings.device_id");
        assertThat(proposed.revision().changeSets())
                .containsExactly(new NewChangeSet(
                        "add readings.device_id",
                        "alter table readings add column device_id uuid;",
                        "alter table readings drop column device_id;"));
    }

    @Test
    void requested_message_becomes_the_message_of_the_revision() {
        Proposed proposed = (Proposed) GENERATOR
                .between(READINGS, READINGS + "create table devices (id int);")
                .generate(new Request("devices send readings", false).in(StatementForm.SIMPLE));

        assertThat(proposed.revision().message()).isEqualTo("devices send readings");
    }

    @Test
    void data_loss_needs_permission_and_is_named_in_the_header() {
        String declared = "create table readings (id bigint primary key);";
        assertThat(GENERATOR.generate(READINGS, declared)).isInstanceOf(DataWouldBeLost.class);

        Proposed proposed = (Proposed)
                GENERATOR.between(READINGS, declared).generate(new Request("", true).in(StatementForm.SIMPLE));

        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(proposed.losses()).containsExactly("column readings.celsius with its values");
        assertThat(proposed.revision().remarks())
                .contains("Data is lost: column readings.celsius with its values."
                        + " A downgrade restores the structure, not the data.");
        assertThat(rollback(proposed)).contains("add column celsius numeric not null default '0'");
    }

    @Test
    void required_column_without_values_for_existing_rows_makes_a_draft() {
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
    void enum_value_that_the_same_revision_uses_is_added_in_a_separate_change_set() {
        Proposed proposed = GENERATOR.proposed(
                "create type mood as enum ('good'); create table days (mood mood not null default 'good');",
                "create type mood as enum ('good', 'bad'); create table days (mood mood not null default 'bad');");

        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(proposed.revision().changeSets()).hasSize(2);
    }

    @Test
    @Tag("endurance")
    void identity_of_an_existing_column_starts_after_its_values() {
        Proposed proposed = GENERATOR.proposed(
                READINGS, READINGS.replace("bigint primary", "bigint generated always as identity primary"));

        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed))
                .endsWith("select setval(pg_get_serial_sequence('public.readings', 'id'),"
                        + " greatest(max(id) + 1, 1), false) from readings;");
    }

    @Test
    @Tag("endurance")
    void undeclared_partitions_are_kept() {
        String parent = "create table days (day date not null) partition by range (day);";
        String partition = "create table days_2026 partition of days for values from ('2026-01-01') to ('2027-01-01');";

        Proposed proposed = GENERATOR.proposed(parent + partition, parent.replace("not null)", "not null, note text)"));

        assertThat(proposed.isTested())
                .as(String.join("\n", proposed.problems()))
                .isTrue();
        assertThat(sql(proposed)).isEqualTo("alter table days add column note text;");
    }
}
