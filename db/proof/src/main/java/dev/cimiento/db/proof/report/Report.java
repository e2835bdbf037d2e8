package dev.cimiento.db.proof.report;

import java.math.BigInteger;
import java.util.List;

/**
 * The result of a proof.
 *
 * @param findings the faults, sorted by their position in the mapper files
 * @param undecided the properties that could not be proved
 * @param statements the number of statements
 * @param variants the number of different variants that were proved
 * @param possible the largest possible number of variants
 */
public record Report(
        List<Finding> findings, List<Undecided> undecided, int statements, int variants, BigInteger possible) {

    public Report {
        findings = List.copyOf(findings);
        undecided = List.copyOf(undecided);
    }

    /** Returns the findings of this report that the other report does not have. */
    public List<Finding> findingsNotIn(Report other) {
        return findings.stream()
                .filter(finding -> other.findings.stream().noneMatch(finding::isSame))
                .toList();
    }
}
