package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.citus.CitusFinding;
import dev.cimiento.db.proof.citus.CitusRule;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that Citus accepts the schema, and all statements of this project and of other programs on its database. */
class CitusLintOfProjectTest {

    private static final Project PROJECT = Project.packaged("db");

    private static final Proof STATEMENTS = Proof.of(Persistence.mappers()).consumers(PROJECT.consumers());

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    /** The tables of features that can be removed are distributed. */
    @Test
    @Tag("endurance")
    void schema_and_all_statements_have_no_findings() {
        assumeThat(Persistence.mappers().getMappedStatementNames()).anyMatch(CitusLintOfProjectTest::isDistributed);

        assertThat(findings(STATEMENTS)).isEmpty();
    }

    @Test
    void table_whose_rows_a_job_claims_cannot_be_distributed() {
        Proof claims = Proof.of(Persistence.mappers()).only(id -> id.endsWith("OutboxMapper.claim"));
        SqlFolder distribution =
                SqlFolder.of(Map.of("outbox.sql", "select create_distributed_table('outbox_messages', 'id')"));

        assertThat(claims.citus(database.dataSource(), distribution))
                .extracting(CitusFinding::rule)
                .contains(CitusRule.CITUS_LOCK);
    }

    private static boolean isDistributed(String statement) {
        return statement.contains(".team.") || statement.contains(".telemetry.");
    }

    private List<CitusFinding> findings(Proof statements) {
        return statements.citus(database.dataSource(), PROJECT.distribution());
    }
}
