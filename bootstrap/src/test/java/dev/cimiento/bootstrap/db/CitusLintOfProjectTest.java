package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import org.junit.jupiter.api.Test;

/** Checks that Citus accepts the schema, and all statements of this project and of other programs on its database. */
class CitusLintOfProjectTest {

    @Test
    void schema_and_statements_have_no_findings_for_citus() {
        Project project = Project.packaged("db");
        Proof statements = Proof.of(Persistence.mappers()).consumers(project.consumers());

        try (TestDatabase database = ProjectDatabase.create()) {
            assertThat(statements.citus(database.dataSource(), project.distribution()))
                    .isEmpty();
        }
    }
}
