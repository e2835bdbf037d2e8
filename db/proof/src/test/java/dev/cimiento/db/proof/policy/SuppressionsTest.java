package dev.cimiento.db.proof.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cimiento.db.proof.Notes;
import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Report;
import dev.cimiento.db.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionsTest {

    private static final Report REPORT = prove();

    private static Report prove() {
        try (TestDatabase database = Notes.database()) {
            return Notes.proof(SuppressingMapper.class).against(database.dataSource());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"inSql", "inOneVariant", "inXml", "twoKinds", "inAnnotation", "extended"})
    void comment_with_a_reason_suppresses_the_findings_of_its_kind(String id) {
        assertThat(findings(id)).isEmpty();
    }

    @Test
    void suppressed_findings_are_counted() {
        assertThat(REPORT.suppressed()).isEqualTo(7);
    }

    @Test
    void suppression_without_a_reason_is_a_finding_at_its_comment() {
        assertThat(findings("withoutReason"))
                .extracting(Finding::kind)
                .containsExactly(FindingKind.NO_WHERE, FindingKind.INVALID_SUPPRESSION);
        assertThat(findings("withoutReason").get(1).place()).hasToString(mapper() + ":46:12");
    }

    @Test
    void suppression_of_an_unknown_kind_is_a_finding() {
        assertThat(findings("unknownKind"))
                .extracting(Finding::message)
                .contains("The suppression names no-wher, which is no kind");
    }

    @Test
    void suppression_without_a_finding_is_a_finding() {
        assertThat(findings("unused"))
                .extracting(Finding::kind, finding -> finding.place().toString())
                .containsExactly(tuple(FindingKind.UNUSED_SUPPRESSION, mapper() + ":57:23"));
    }

    @Test
    void suppression_in_a_rejected_statement_may_be_needed_later() {
        assertThat(findings("rejected")).extracting(Finding::kind).containsExactly(FindingKind.INVALID_SQL);
    }

    private static List<Finding> findings(String id) {
        return REPORT.findings().stream()
                .filter(finding -> finding.statement().endsWith("." + id))
                .toList();
    }

    private static String mapper() {
        return "src/test/resources/dev/cimiento/db/proof/policy/SuppressingMapper.xml";
    }
}
