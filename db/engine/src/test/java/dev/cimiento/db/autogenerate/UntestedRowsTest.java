package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Generation.Proposed;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests that a change which was not tested on rows becomes a draft, and says why. */
class UntestedRowsTest {

    @AutoClose
    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @Test
    void change_of_a_table_or_of_its_types_without_synthetic_rows_makes_a_draft() {
        // No synthetic value has these digests.
        String schema = """
                create domain part as int check (value > 0)%1$s;
                create type mood as enum ('good', 'bad'%2$s);
                create table shares (part part not null check (md5(part::text) = 'x'));
                create table days (mood mood not null check (md5(mood::text) = 'x'));
                create table odd (name text not null check (md5(name) = 'x')%3$s);
                create table even (name text not null check (md5(name) = 'x'));
                """;

        Proposed proposed = GENERATOR.proposed(
                schema.formatted("", "", ""), schema.formatted(" check (value < 10)", ", 'odd'", ", age int"));

        assertThat(proposed.problems())
                .allMatch(problem -> problem.matches(
                        "the change of (shares|days|odd) was tested without rows, because none was found .*"))
                .hasSize(3);
        assertThat(proposed.revision().remarks().get(0)).startsWith("draft: the change of ");
        assertThat(proposed.tables())
                .allSatisfy(table -> assertThat(table.compared()).isEqualTo("nothing"));
    }

    @Test
    @Tag("endurance")
    void required_column_makes_a_draft_by_the_catalogue_and_not_by_rows() {
        String schema = """
                create domain percent as int not null default 5;
                create table odd (name text not null check (md5(name) = 'x')%1$s);
                create table marks (%2$s);
                %3$s (id int primary key%1$s);
                create table shares (id int primary key%4$s);
                """;

        Proposed proposed = GENERATOR.proposed(
                schema.formatted("", "", "create table people", ""),
                schema.formatted(
                        ", age int not null",
                        "age int not null",
                        "-- renamed from: people\ncreate table persons",
                        ", share percent"));

        assertThat(proposed.problems().stream()
                        .filter(problem -> problem.contains("is required and has no default"))
                        .map(problem -> problem.split(" ")[2]))
                .as("the default of its domain gives shares.share a value")
                .containsExactlyInAnyOrder("odd.age", "marks.age", "persons.age");
    }
}
