package dev.cimiento.db.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.proof.report.Undecided;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a statement with substituted text is proved with samples in its place. */
class SubstitutionTest {

    @AutoClose
    private static final TestDatabase DATABASE = Notes.database();

    private static final Report REPORT = Notes.proof(SubstitutedMapper.class).against(DATABASE.dataSource());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            order           | ${by} = 1, ${direction} = asc
            page            | ${by} = 1, ${direction} = asc, ${limit} = 1, ${offset} = 1
            condition       | ${condition} = true
            nestedCondition | ${condition} = true
            column          | ${column} = null
            operator        | ${operator} = =
            ids             | ${ids} = null
            inQuotes        | ${text} = 1
            dayInQuotes     | ${day} = 2000-01-01
            scope           | ${scope} = nothing
            columns         | ${columns} = null, ${clauses} = nothing
            grouped         | ${column} = null, ${column} = 1
            function        | ${function} = coalesce, ${schema} = nothing
            """)
    void rest_of_a_statement_is_proved_with_samples_by_their_position(String statement, String samples) {
        assertThat(findings(statement)).extracting(Finding::kind).containsOnly(FindingKind.SUBSTITUTION);
        assertThat(undecided(statement)).containsExactly("substituted text: the statement was proved with " + samples);
    }

    @ParameterizedTest
    @CsvSource({"table", "set"})
    void statement_without_a_possible_sample_is_undecided(String statement) {
        assertThat(findings(statement)).extracting(Finding::kind).containsOnly(FindingKind.SUBSTITUTION);
        assertThat(undecided(statement)).singleElement().asString().contains("the variant with substituted text");
    }

    @Test
    void stated_values_are_all_proved_and_are_no_finding() {
        assertThat(findings("stated")).isEmpty();
        assertThat(undecided("stated")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            misspelledStated          | relation "memos" does not exist
            misspelledBesideOrder     | column n.headline does not exist
            misspelledBesideCondition | column n.headline does not exist
            misspelledBesideColumns   | relation "memos" does not exist
            """)
    void fault_beside_substituted_text_is_found(String statement, String message) {
        assertThat(findings(statement))
                .filteredOn(finding -> finding.kind() == FindingKind.INVALID_SQL)
                .extracting(Finding::message)
                .containsExactly(message);
    }

    private static List<Finding> findings(String statement) {
        return REPORT.findings().stream()
                .filter(finding -> finding.statement().endsWith("." + statement))
                .toList();
    }

    private static Stream<String> undecided(String statement) {
        return REPORT.undecided().stream()
                .filter(undecided -> undecided.statement().endsWith("." + statement))
                .map(Undecided::message);
    }
}
