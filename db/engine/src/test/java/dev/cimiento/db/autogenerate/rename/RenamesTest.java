package dev.cimiento.db.autogenerate.rename;

import static dev.cimiento.db.autogenerate.RevisionGenerator.rollback;
import static dev.cimiento.db.autogenerate.RevisionGenerator.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.DataWouldBeLost;
import dev.cimiento.db.autogenerate.Generation.NamesUnclear;
import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.RevisionGenerator;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.core.DatabaseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void declared_rename_keeps_the_column() {
        Proposed proposed = GENERATOR.proposed(READINGS, """
                create table readings (
                    id bigint primary key,
                    -- renamed from: celsius
                    temperature numeric not null
                );
                """);

        assertThat(proposed.isTested()).isTrue();
        assertThat(sql(proposed)).isEqualTo("alter table readings rename column celsius to temperature;");
        assertThat(rollback(proposed)).isEqualTo("alter table readings rename column temperature to celsius;");
        assertThat(proposed.losses()).isEmpty();
    }

    @Test
    @Tag("endurance")
    void renamed_table_keeps_its_rows_and_its_columns_can_be_renamed() {
        Proposed proposed = GENERATOR.proposed(READINGS, """
                -- renamed from: readings
                create table measurements (
                    id bigint primary key,
                    -- renamed from: celsius
                    temperature numeric not null
                );
                """);

        assertThat(proposed.isTested()).isTrue();
        assertThat(sql(proposed))
                .contains("alter table readings rename to measurements;")
                .contains("alter table measurements rename column celsius to temperature;")
                .contains("rename constraint readings_pkey to measurements_pkey;")
                .doesNotContain("drop")
                .doesNotContain("create");
    }

    @Test
    void declared_renames_of_values_views_functions_indexes_and_constraints_are_applied() {
        Proposed proposed = GENERATOR.proposed("""
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

        assertThat(proposed.isTested())
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
    void possible_rename_without_a_declaration_is_a_question() {
        String declared = "create table readings (id bigint primary key, temperature numeric not null);";

        assertThat(GENERATOR.generate(READINGS, declared)).isInstanceOfSatisfying(NamesUnclear.class, unclear -> {
            assertThat(unclear.questions()).hasSize(1);
            assertThat(unclear.questions().get(0).subject()).isEqualTo("column readings.temperature");
            assertThat(unclear.questions().get(0).yes()).isEqualTo("-- renamed from: celsius");
        });
    }

    @Test
    @Tag("endurance")
    void similar_type_of_a_column_is_a_question_and_its_rename_keeps_the_column() {
        String history = "create type state as enum ('open', 'paid');"
                + "create type size as (width int, height int);"
                + "create table orders (id int primary key, state state not null default 'open', size size);";
        String declared = history.replace("type state", "type order_state")
                .replace("state state", "state order_state")
                .replace("type size", "type order_size")
                .replace("size size", "size order_size");

        assertThat(GENERATOR.generate(history, declared))
                .isInstanceOfSatisfying(
                        NamesUnclear.class,
                        unclear -> assertThat(unclear.questions())
                                .containsExactly(
                                        new RenameQuestion("type order_state", "state"),
                                        new RenameQuestion("type order_size", "size")));
        assertThat(GENERATOR
                        .between(history, declared)
                        .generate(new Request("", false, false, question -> Optional.of(true), StatementForm.SIMPLE)))
                .isInstanceOfSatisfying(
                        Proposed.class,
                        proposed -> assertThat(sql(proposed))
                                .isEqualTo(
                                        "alter type state rename to order_state;\nalter type size rename to order_size;"));
    }

    @Test
    @Tag("endurance")
    void reply_to_a_rename_question_is_used() {
        Proposed proposed = (Proposed) GENERATOR
                .between(READINGS, "create table readings (id bigint primary key, temperature numeric not null);")
                .generate(new Request("", false, false, question -> Optional.of(true), StatementForm.SIMPLE));

        assertThat(sql(proposed)).isEqualTo("alter table readings rename column celsius to temperature;");
    }

    @Test
    void object_declared_as_not_renamed_is_dropped_and_added() {
        String declared = """
                create table readings (
                    id bigint primary key,
                    -- not renamed
                    kelvin numeric
                );
                """;

        assertThat(GENERATOR.generate(READINGS, declared))
                .isEqualTo(new DataWouldBeLost(List.of("column readings.celsius with its values")));
    }

    @Test
    void completed_rename_is_reported_as_obsolete() {
        assertThat(GENERATOR.generate(READINGS, """
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
    void rename_from_an_unknown_name_is_rejected() {
        assertThatThrownBy(() -> GENERATOR.generate(READINGS, """
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
}
