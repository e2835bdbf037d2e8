package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.safe.StatementForm;
import dev.cimiento.db.autogenerate.trial.TestedTable;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.testing.TestDatabase;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that a revision says which existing rows break it, and is not applied to them. */
class BreakableRevisionsTest {

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void each_new_requirement_has_a_query_that_counts_the_rows_which_break_it() {
        String history = """
                create table owners (id int primary key);
                create type mood as enum ('good', 'bad', 'odd');
                create domain percent as int check (value >= 0);
                create table things (
                    id int primary key, name text, size int, owner_id int, a int, b int, c int, state text, big bigint,
                    share percent, mood mood, price numeric(12, 2), code text, during int4range, room int);
                create table days (day date not null) partition by range (day);
                create table days_2025 (day date not null);
                create table kinds (kind text not null) partition by list (kind);
                create table kinds_other partition of kinds default;
                create type color as enum ('red', 'blue');
                create table paints (color color);
                """;
        String declared = """
                create table owners (id int primary key);
                create type mood as enum ('good', 'bad');
                create domain percent as int check (value >= 0) constraint percent_most check (value <= 100);
                create type state as enum ('new', 'done');
                create table things (
                    id int primary key, name text not null, size int constraint things_size check (size > 0),
                    owner_id int constraint things_owner references owners (id), a int, b int, c int, state state,
                    big int, share percent, mood mood, price numeric(8, 2), code varchar(5), during int4range, room int,
                    constraint things_a_b unique nulls not distinct (a, b),
                    constraint things_during exclude using gist (int4range(room, room, '[]') with =, during with &&));
                create unique index things_c on things (abs(c)) where size > 1;
                create table days (day date not null) partition by range (day);
                create table days_2025 partition of days for values from ('2025-01-01') to ('2026-01-01');
                create table kinds (kind text not null) partition by list (kind);
                create table kinds_new partition of kinds for values in ('new');
                create table kinds_other partition of kinds default;
                create table paints (color text constraint paints_color check (color in ('red', 'green')));
                """;

        Proposed proposed = (Proposed) GENERATOR
                .between(history, declared)
                .generate(new Request("", true, false, question -> Optional.of(false), StatementForm.SIMPLE));

        assertThat(queries(proposed))
                .containsEntry("things.name becomes required", "select count(*) from things where name is null")
                .containsEntry("the check things_size of things", "select count(*) from things where not (size > 0)")
                .containsEntry(
                        "the foreign key things_owner of things",
                        "select count(*) from things as child where child.owner_id is not null"
                                + " and not exists (select from owners as parent where parent.id = child.owner_id)")
                .containsEntry(
                        "the unique key things_a_b of things",
                        "select coalesce(sum(n), 0) from (select count(*) as n from things group by a, b"
                                + " having count(*) > 1) as duplicates")
                .containsEntry(
                        "the unique key things_c of things",
                        "select coalesce(sum(n), 0) from (select count(*) as n from things where abs(c) is not null"
                                + " and (size > 1) group by abs(c) having count(*) > 1) as duplicates")
                .containsEntry(
                        "things.state becomes state", "select count(*) from things where state not in ('new', 'done')")
                .containsEntry(
                        "things.big becomes integer",
                        "select count(*) from things where big not between -2147483648 and 2147483647")
                .containsEntry(
                        "the check of percent in things.share",
                        "select count(*) from (select share as value from things) as present where not (value <= 100)")
                .containsEntry(
                        "things.mood becomes mood",
                        "select count(*) from things where mood::text not in ('good', 'bad')")
                .containsEntry(
                        "things.price becomes numeric(8,2)",
                        "select count(*) from things where abs(round(price::numeric, 2)) >= 1e6")
                .containsEntry(
                        "things.code becomes character varying(5)",
                        "select count(*) from things where char_length(code) > 5")
                .containsKey("the exclusion constraint things_during of things")
                .containsEntry(
                        "the bounds of the partition days_2025",
                        "select count(*) from days_2025 where not ((day is not null) and (day >= '2025-01-01'::date)"
                                + " and (day < '2026-01-01'::date))")
                .containsEntry(
                        "the bounds of the partition kinds_other",
                        "select count(*) from kinds_other where not (not ((kind is not null) and (kind = 'new'::text)))")
                .containsEntry(
                        "the check paints_color of paints",
                        "select count(*) from (select color::text as color from paints) as present"
                                + " where not (color = any (array['red'::text, 'green'::text]))")
                .hasSize(15);
        assertThat(proposed.tables())
                .filteredOn(table -> table.table().equals("public.things"))
                .singleElement()
                .extracting(TestedTable::breaking)
                .as("each requirement of the table met a row that breaks it")
                .isEqualTo(12);
    }

    @Test
    void revision_is_tested_and_is_not_applied_to_rows_that_break_it() throws SQLException {
        String history = "create table people (id int primary key, name text);";
        Autogenerate generator = GENERATOR.between(
                history,
                "-- renamed from: people\ncreate table persons (id int primary key,\n"
                        + "-- renamed from: name\nlabel text not null);");
        Proposed proposed = (Proposed) generator.generate(new Request("", false).in(StatementForm.SIMPLE));
        Changelog changelog = generator.changelog().followedBy(proposed.revision());

        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.revision().remarks())
                .contains("Existing rows may break this revision: persons.label becomes required."
                        + " Its preconditions count them before any change.");
        try (TestDatabase database = TestDatabase.empty()) {
            new Migrations(database.dataSource(), generator.changelog()).upgrade(step -> {});
            database.execute("insert into people values (1, null), (2, null), (3, 'Ada')");

            assertThatThrownBy(() -> new Migrations(database.dataSource(), changelog).upgrade(step -> {}))
                    .hasMessageContaining("2 rows: select count(*) from people where name is null.");

            database.execute("update people set name = '' where name is null");
            new Migrations(database.dataSource(), changelog).upgrade(step -> {});

            assertThat(database.exists("persons")).isTrue();
        }
    }

    @Test
    @Tag("endurance")
    void requirement_that_follows_from_an_earlier_one_has_no_query() {
        Proposed proposed = GENERATOR.proposed("""
                create type color as enum ('red', 'blue');
                create table paints (id int, color color);
                create table kinds (kind text not null) partition by list (kind);
                create table kinds_old partition of kinds for values in ('old');
                create table kinds_other partition of kinds default;
                create table things (id int primary key, size int not null constraint things_size check (size > 0),
                    code varchar(9), label text constraint things_label check (label is not null), state text constraint things_state check (state in ('a', 'b')),
                    constraint things_code unique (code));
                """, """
                create table paints (id int, color text constraint paints_color check (color in ('red', 'blue', 'odd')));
                create table kinds (kind text not null) partition by list (kind);
                create table kinds_other partition of kinds default;
                create table things (id int primary key, size int not null constraint things_big check (size >= 0),
                    code varchar(20), label text not null constraint things_label check (label is not null), state text constraint things_state check (state in ('a', 'b', 'c')),
                    constraint things_both unique (code, size));
                """);

        assertThat(proposed.problems()).isEmpty();
        assertThat(queries(proposed)).isEmpty();
        assertThat(proposed.revision().changeSets().get(0).preconditions()).isEmpty();
    }

    @Test
    @Tag("endurance")
    void changed_tables_are_reported_with_their_rows() {
        Proposed proposed = GENERATOR.proposed(
                "create table things (id int primary key, size int, at date); create table others (id int);",
                "create table things (id int primary key, size bigint, at date not null, note text);"
                        + "create table others (id int);");

        assertThat(proposed.tables()).singleElement().satisfies(table -> {
            assertThat(table.table()).isEqualTo("public.things");
            assertThat(table.rows()).isEqualTo(27);
            assertThat(table.nulls()).isPositive();
            assertThat(table.duplicates()).isPositive();
            assertThat(table.extremes()).isEqualTo(6);
            assertThat(table.breaking()).isEqualTo(1);
            assertThat(table.compared()).isEqualTo("content, count of size");
        });
    }

    private static Map<String, String> queries(Proposed proposed) {
        Map<String, String> queries = new LinkedHashMap<>();
        for (Requirement requirement : proposed.breakable()) {
            queries.put(requirement.words(), requirement.query().orElse(""));
        }
        return queries;
    }
}
