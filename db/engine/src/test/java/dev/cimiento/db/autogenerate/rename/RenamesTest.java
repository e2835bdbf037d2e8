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
import dev.cimiento.db.core.DatabaseException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RenamesTest {

    private static final String READINGS = "create table readings (id bigint primary key, celsius numeric not null);";

    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @AfterAll
    static void drop() {
        GENERATOR.close();
    }

    @Test
    void a_declared_rename_keeps_the_column() {
        Proposed proposed = GENERATOR.proposed(READINGS, """
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
        Proposed proposed = GENERATOR.proposed(READINGS, """
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

        assertThat(GENERATOR.generate(READINGS, declared)).isInstanceOfSatisfying(NamesUnclear.class, unclear -> {
            assertThat(unclear.questions()).hasSize(1);
            assertThat(unclear.questions().get(0).subject()).isEqualTo("column readings.temperature");
            assertThat(unclear.questions().get(0).yes()).isEqualTo("-- renamed from: celsius");
        });
    }

    @Test
    void who_can_be_asked_says_that_it_is_a_rename() {
        Proposed proposed = (Proposed) GENERATOR
                .between(READINGS, "create table readings (id bigint primary key, temperature numeric not null);")
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

        assertThat(GENERATOR.generate(READINGS, declared))
                .isEqualTo(new DataWouldBeLost(List.of("column readings.celsius with its values")));
    }

    @Test
    void a_rename_that_is_done_is_named_as_one_that_may_go() {
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
    void a_rename_from_what_never_was_is_refused() {
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
