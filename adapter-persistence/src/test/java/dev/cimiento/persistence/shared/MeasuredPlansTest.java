package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.lint.size.TableSizes;
import dev.cimiento.db.plan.size.ExpectedRows;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.plan.PlannedStatement;
import dev.cimiento.db.proof.plan.ProgramPlans;
import dev.cimiento.db.proof.plan.VariantPlan;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares the plans for expected sizes with those of statements that run on millions of rows. */
@Tag("endurance")
class MeasuredPlansTest {

    private static final Path DB = Path.of("../db");
    private static final Path ROWS = Path.of("../bench/plans.sql");
    private static final Path RESULTS = Path.of("target");

    /** The assumed statistics were chosen while looking at the plans of even rows, but not at those of skewed rows. */
    @ParameterizedTest
    @CsvSource({"even, off", "skewed, on"})
    void statements_on_real_rows_have_the_expected_plans(String rows, String skewed) throws SQLException, IOException {
        List<String> measured = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (TestDatabase filled = ProjectDatabase.create();
                Connection connection = filled.dataSource().getConnection()) {
            fill(connection, skewed);
            connection.setAutoCommit(false);
            MeasuredPlan plans = new MeasuredPlan(connection);
            for (PlannedStatement statement : plan().statements()) {
                for (VariantPlan variant : statement.plans()) {
                    List<String> nodes = plans.of(variant);
                    String name = statement.id() + ", " + variant.variant().label();
                    if (!nodes.isEmpty()) {
                        measured.add(name);
                    }
                    if (!nodes.isEmpty() && !nodes.equals(MeasuredPlan.nodes(variant.plan()))) {
                        others.add(name);
                    }
                }
            }
        }

        Path result = RESULTS.resolve("measured-plans-" + rows + ".txt");
        Files.writeString(
                result,
                (measured.size() - others.size()) + " of " + measured.size() + " variants have the expected plan on "
                        + rows + " rows. Others:\n" + String.join("\n", others) + "\n");
        assertThat(others.size())
                .as("variants with another plan, which %s lists", result)
                .isLessThanOrEqualTo(measured.size() / 10);
    }

    private static ProgramPlans plan() {
        try (TestDatabase empty = ProjectDatabase.create()) {
            ExpectedRows expected = new ExpectedRows(
                    TableSizes.expected(DB.resolve(TableSizes.FILE)).rows());
            return Proof.of(Persistence.mappers()).plans(empty.dataSource(), expected);
        }
    }

    private static void fill(Connection connection, String skewed) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set plans.skewed = '" + skewed + "'");
            for (String sql : StatementSplitter.of(Files.readString(ROWS))) {
                statement.execute(sql);
            }
        }
    }
}
