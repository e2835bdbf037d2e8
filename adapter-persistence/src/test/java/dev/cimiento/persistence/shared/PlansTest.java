package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.RecordedPlans;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Compares the plans of all statements with {@code db/plans.txt}. To record them again, on the version of PostgreSQL
 * that the build uses, run the test with {@code -Dplans.record}.
 */
class PlansTest {

    private static final Path DB = Path.of("../db");
    private static final Path FILE = DB.resolve("plans.txt");

    private static ProgramPlans plans;

    @BeforeAll
    static void planStatements() {
        try (TestDatabase database = ProjectDatabase.create()) {
            ExpectedRows expected = new ExpectedRows(
                    TableSizes.expected(DB.resolve(TableSizes.FILE)).rows());
            plans = Proof.of(Persistence.mappers()).plans(database.dataSource(), expected);
        }
    }

    @Test
    void plans_of_all_statements_are_those_in_the_file() throws IOException {
        String text = RecordedPlans.read(FILE).with(plans).text();
        if (Boolean.getBoolean("plans.record")) {
            Files.writeString(FILE, text);
        }
        assertThat(text)
                .as("the plans in db/plans.txt; if the changes are intended, run: ./manage db explain --record")
                .isEqualTo(Files.readString(FILE));
    }

    @Test
    void plans_have_no_faults_that_no_comment_allows() {
        assertThat(plans.findings()).isEmpty();
    }
}
