package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.Severity;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/**
 * The result of a proof.
 *
 * @param findings the faults, the most severe first, then by their position in the mapper files
 * @param undecided the properties that could not be proved
 * @param statements the number of statements
 * @param variants the number of different variants that were proved
 * @param possible the largest possible number of variants
 * @param suppressed the number of findings that comments in the statements allow
 * @param known the number of findings that the baseline lists
 */
public record Report(
        List<Finding> findings,
        List<Undecided> undecided,
        int statements,
        int variants,
        BigInteger possible,
        int suppressed,
        int known) {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::place)
            .thenComparing(Finding::kind);

    /** The result for a program without statements. It needs the order above. */
    public static final Report EMPTY = new Report(List.of(), List.of(), 0, 0, BigInteger.ZERO, 0, 0);

    public Report {
        findings = findings.stream().sorted(ORDER).toList();
        undecided = List.copyOf(undecided);
    }

    /** Returns the findings that are at least as severe as the given severity. */
    public List<Finding> findings(Severity least) {
        return findings.stream()
                .filter(finding -> finding.severity().isAtLeast(least))
                .toList();
    }

    /** Returns the errors of this report that the other report does not have. */
    public List<Finding> errorsNotIn(Report other) {
        return findings(Severity.ERROR).stream()
                .filter(finding -> other.findings.stream().noneMatch(finding::isSame))
                .toList();
    }

    /**
     * Passes a test if there are no errors.
     *
     * @throws AssertionError with a summary and the most severe findings
     */
    public void assertNoErrors() {
        assertNone(Severity.ERROR);
    }

    /**
     * Passes a test if there are no findings of any severity.
     *
     * @throws AssertionError with a summary and the most severe findings
     */
    public void assertNoFindings() {
        assertNone(Severity.STYLE);
    }

    private void assertNone(Severity least) {
        if (!findings(least).isEmpty()) {
            throw new AssertionError(System.lineSeparator() + TextFormat.of(this));
        }
    }
}
