package dev.cimiento.db.inspect;

import dev.cimiento.db.core.report.Severity;
import java.util.List;

/**
 * The findings of an inspection.
 *
 * @param remarks the parts that were not inspected, and the reasons
 */
public record InspectionReport(List<InspectionFinding> findings, List<String> remarks) {

    public InspectionReport {
        findings = List.copyOf(findings);
        remarks = List.copyOf(remarks);
    }

    /** Returns the findings of this severity or a more severe one. */
    public List<InspectionFinding> findings(Severity least) {
        return findings.stream()
                .filter(finding -> finding.severity().isAtLeast(least))
                .toList();
    }
}
