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
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Compares the plans for expected sizes with those of statements that run on millions of rows. */
@Tag("endurance")
class MeasuredPlansTest {

    private static final Path DB = Path.of("../db");
    private static final Path ROWS = Path.of("../bench/plans.sql");
    private static final Path RESULT = Path.of("target/measured-plans.txt");

    @AutoClose
    private static final TestDatabase FILLED = ProjectDatabase.create();

    @Test
    void statements_on_real_rows_have_the_expected_plans() throws SQLException, IOException {
        List<String> measured = new ArrayList<>();
        List<String> others = new ArrayList<>();
        try (Connection connection = FILLED.dataSource().getConnection()) {
            fill(connection);
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

        Files.writeString(
                RESULT,
                (measured.size() - others.size()) + " of " + measured.size()
                        + " variants have the expected plan. Others:\n" + String.join("\n", others) + "\n");
        assertThat(others.size())
                .as("variants with another plan, which %s lists", RESULT)
                .isLessThanOrEqualTo(measured.size() / 10);
    }

    private static ProgramPlans plan() {
        try (TestDatabase empty = ProjectDatabase.create()) {
            ExpectedRows expected = new ExpectedRows(
                    TableSizes.expected(DB.resolve(TableSizes.FILE)).rows());
            return Proof.of(Persistence.mappers()).plans(empty.dataSource(), expected);
        }
    }

    private static void fill(Connection connection) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : StatementSplitter.of(Files.readString(ROWS))) {
                statement.execute(sql);
            }
        }
    }
}
