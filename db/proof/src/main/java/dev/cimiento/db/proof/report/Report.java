package dev.cimiento.db.proof.report;

import java.math.BigInteger;
import java.util.List;

/**
 * What a proof found.
 *
 * @param findings in the order of the files
 * @param statements how many there are
 * @param variants how many different ones were tried of what these can become
 * @param possible how many there can be at most
 */
public record Report(
        List<Finding> findings, List<Undecided> undecided, int statements, int variants, BigInteger possible) {

    public Report {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
    }

    /** What is wrong here and was not wrong there. */
    public List<Finding> beyond(Report other) {
        return findings.stream()
                .filter(finding -> other.findings.stream().noneMatch(finding::isSame))
                .toList();
    }
}
