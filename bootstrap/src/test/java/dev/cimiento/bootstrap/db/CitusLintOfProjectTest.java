package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.citus.CitusFinding;
import dev.cimiento.db.proof.citus.CitusRule;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Checks that Citus accepts the schema, and all statements of this project and of other programs on its database. */
class CitusLintOfProjectTest {

    private static final Project PROJECT = Project.packaged("db");

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    @Test
    void schema_and_statements_have_no_findings_for_citus() {
        Proof statements = Proof.of(Persistence.mappers()).consumers(PROJECT.consumers());

        assertThat(statements.citus(database.dataSource(), PROJECT.distribution()))
                .isEmpty();
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
}
