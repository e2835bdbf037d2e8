package dev.cimiento.db.proof.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.TextFormat;
import dev.cimiento.db.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Tests that statements which Java code builds are proved with sample arguments. */
class ProviderTest {

    @Test
    void statements_of_providers_are_proved_with_sample_arguments() {
        try (TestDatabase database = Notes.database()) {
            Report report = Notes.proof(ProvidedMapper.class).against(database.dataSource());

            assertThat(report.findings())
                    .as(TextFormat.of(report, TextFormat.ALL, TextFormat.ALL))
                    .extracting(ProviderTest::text)
                    .containsExactlyInAnyOrder(
                            "misspelledFind: column w.nam does not exist",
                            "findNamed: There is no parameter or property name",
                            "misspelledSelect: column \"full_name\" does not exist");
        }
    }

    private static String text(Finding finding) {
        return finding.statement().replaceAll(".*\\.", "") + ": " + finding.message();
    }
}
