package dev.cimiento.db.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.autogenerate.Generation.Proposed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Tests that a change which was not tested on rows becomes a draft, and says why. */
class UntestedRowsTest {

    /** No synthetic value has this digest. */
    private static final String ODD =
            "create table odd (name text not null check (md5(name) = '0123456789abcdef0123456789abcdef')%s);";

    private static final RevisionGenerator GENERATOR = new RevisionGenerator();

    @AfterAll
    static void dropDatabase() {
        GENERATOR.close();
    }

    @Test
    void changed_table_without_synthetic_rows_makes_a_draft() {
        Proposed proposed = GENERATOR.proposed(ODD.formatted(""), ODD.formatted(", age int"));

        assertThat(proposed.problems())
                .singleElement()
                .asString()
                .startsWith("the change of odd was tested without rows");
        assertThat(proposed.revision().remarks().get(0)).startsWith("draft: the change of odd");
    }

    @Test
    void unchanged_table_without_synthetic_rows_makes_no_draft() {
        Proposed proposed =
                GENERATOR.proposed(ODD.formatted(""), ODD.formatted("") + "create table even (id int primary key);");

        assertThat(proposed.problems()).isEmpty();
        assertThat(proposed.remarks()).isEmpty();
    }

    @Test
    void required_column_makes_a_draft_whether_or_not_the_table_has_synthetic_rows() {
        for (String table : new String[] {ODD, "create table odd (name text%s);", "create table odd (%s);"}) {
            String added = table.contains("name") ? ", age int not null" : "age int not null";

            assertThat(GENERATOR
                            .proposed(table.formatted(""), table.formatted(added))
                            .problems())
                    .anyMatch(problem -> problem.startsWith("the column odd.age is required and has no default"));
        }
    }

    @Test
    void required_column_of_a_renamed_table_makes_a_draft() {
        Proposed proposed = GENERATOR.proposed(
                "create table people (id int primary key);",
                "-- renamed from: people\ncreate table persons (id int primary key, age int not null);");

        assertThat(proposed.problems())
                .anyMatch(problem -> problem.startsWith("the column persons.age is required and has no default"));
    }

    @Test
    void required_column_whose_domain_has_a_default_makes_no_draft() {
        String domain = "create domain percent as int not null default 5;";

        assertThat(GENERATOR
                        .proposed(
                                domain + "create table shares (id int primary key);",
                                domain + "create table shares (id int primary key, share percent);")
                        .problems())
                .isEmpty();
    }

    @Test
    void changed_type_concerns_the_tables_that_use_it() {
        String shares = "create domain part as int check (value > 0)%s;"
                + "create table shares (id int primary key, part part not null check (md5(part::text) = 'x'));";
        String days = "create type mood as enum ('good', 'bad'%s);"
                + "create table days (id int primary key, mood mood not null check (md5(mood::text) = 'x'));";

        assertThat(GENERATOR
                        .proposed(
                                shares.formatted("") + days.formatted(""),
                                shares.formatted(" check (value < 10)") + days.formatted(", 'odd'"))
                        .problems())
                .anyMatch(problem -> problem.startsWith("the change of shares was tested without rows"))
                .anyMatch(problem -> problem.startsWith("the change of days was tested without rows"));
    }
}
