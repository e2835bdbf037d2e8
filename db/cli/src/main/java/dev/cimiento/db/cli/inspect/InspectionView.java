package dev.cimiento.db.cli.inspect;

import dev.cimiento.db.inspect.InspectionReport;
import dev.cimiento.db.lint.measure.LockMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inspection in JSON output.
 *
 * @param remarks the parts that were not inspected, and the reasons
 */
record InspectionView(List<InspectedView> findings, List<String> remarks) {

    /**
     * A finding.
     *
     * @param lock the strongest lock of the fix; null if it takes none
     * @param locked the object on which it takes the lock; empty if it takes none
     */
    record InspectedView(
            String check,
            String severity,
            String object,
            String message,
            String fix,
            @Nullable String lock,
            String locked,
            boolean blocksReads,
            boolean blocksWrites) {}

    static InspectionView of(InspectionReport report) {
        return new InspectionView(
                report.findings().stream()
                        .map(finding -> new InspectedView(
                                finding.check().id(),
                                finding.severity().id(),
                                finding.object(),
                                finding.message(),
                                finding.fix(),
                                finding.lock().map(LockMode::toString).orElse(null),
                                finding.locked(),
                                finding.lock().map(LockMode::blocksReads).orElse(false),
                                finding.lock().map(LockMode::blocksWrites).orElse(false)))
                        .toList(),
                report.remarks());
    }
}
