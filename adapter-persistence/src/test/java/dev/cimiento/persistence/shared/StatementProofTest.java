package dev.cimiento.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.sql.ProjectDatabase;
import org.junit.jupiter.api.Test;

/**
 * Proves that every statement, in each of its variants, runs on the schema and fits its mapper, and that those of other
 * programs run too.
 */
class StatementProofTest {

    private static final String BASE = Persistence.class.getPackageName().replaceAll("\\.\\w+$", "");

    @Test
    void every_statement_is_proved_against_the_schema() {
        try (TestDatabase database = ProjectDatabase.create()) {
            Report report = Proof.of(Persistence.mappers())
                    .consumers(SqlFolder.classpath("db/consumers"))
                    .nullMarked(BASE)
                    .against(database.dataSource());

            report.assertNoFindings();
            assertThat(report.undecided())
                    .as("nothing is undecided but how arrays and the keys of cursors are sent")
                    .allSatisfy(undecided -> assertThat(undecided.message()).containsAnyOf("SqlArray", "#{after.key}"));
        }
    }
}
