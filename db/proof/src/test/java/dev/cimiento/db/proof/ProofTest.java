package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.JsonFormat;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.SarifFormat;
import dev.cimiento.db.testing.TestDatabase;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofTest {

    @Test
    void statements_without_faults_have_no_findings() {
        try (TestDatabase database = Notes.database()) {
            Report report = Notes.proof(SoundMapper.class).against(database.dataSource());

            report.assertNoFindings();
            assertThat(report.undecided()).isEmpty();
        }
    }

    @Test
    void statements_in_usual_styles_have_no_findings() {
        try (TestDatabase database = Notes.database()) {
            Report report = Notes.proof(UsualMapper.class).against(database.dataSource());

            report.assertNoFindings();
        }
    }

    @Test
    void report_counts_the_proved_and_the_possible_variants() {
        try (TestDatabase database = Notes.database()) {
            Report report = Notes.proof(SoundMapper.class).against(database.dataSource());

            assertThat(report.statements()).isEqualTo(18);
            assertThat(report.variants()).isGreaterThan(30);
            assertThat(report.possible()).isGreaterThan(BigInteger.valueOf(report.variants()));
        }
    }

    @Test
    void proof_leaves_the_database_unchanged() throws SQLException {
        try (TestDatabase database = Notes.database()) {
            Notes.proof(SoundMapper.class, FaultyMapper.class).against(database.dataSource());

            assertThat(count(database, "select count(*) from pg_class where relname = 'staged_notes'"))
                    .isZero();
            assertThat(count(database, "select count(*) from pg_proc where proname like 'analyzed%'"))
                    .isZero();
            assertThat(count(database, "select count(*) from notes")).isZero();
        }
    }

    @Test
    void only_statements_that_a_schema_change_breaks_are_reported() {
        try (TestDatabase before = Notes.database();
                TestDatabase after = Notes.database()) {
            Notes.run(after, "alter table notes rename column subtitle to summary");

            List<Finding> broken =
                    Notes.proof(SoundMapper.class, FaultyMapper.class).breaks(before.dataSource(), after.dataSource());

            assertThat(broken)
                    .extracting(finding -> finding.statement().replaceAll(".*\\.", ""))
                    .contains("page", "insertAll", "copyStaged")
                    .doesNotContain("update", "renamedColumn");
        }
    }

    @Test
    void findings_are_formatted_as_json_and_sarif() {
        try (TestDatabase database = Notes.database()) {
            Map<String, Report> reports =
                    Map.of("head", Notes.proof(FaultyMapper.class).against(database.dataSource()));

            assertThat(JsonFormat.of(reports))
                    .startsWith("[{\"schema\":\"head\",\"statements\":")
                    .contains("\"kind\":\"invalid-sql\"", "\"message\":\"relation \\\"memos\\\" does not exist\"");
            assertThat(SarifFormat.of(reports))
                    .contains("\"version\":\"2.1.0\"", "\"ruleId\":\"no-where\"", "\"startLine\":")
                    .contains("src/test/resources/dev/cimiento/db/proof/FaultyMapper.xml");
        }
    }

    private static int count(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
