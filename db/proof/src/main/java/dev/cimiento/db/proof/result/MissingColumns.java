package dev.cimiento.db.proof.result;

import dev.cimiento.db.proof.report.Finding;
import dev.cimiento.db.proof.report.FindingKind;
import dev.cimiento.db.proof.report.Findings;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The columns of result maps that a statement does not select. MyBatis then leaves the property at its default. Several
 * statements often share a result map of which each needs a part, so a column counts as missing only if no statement
 * selects it, and the statement selects another column that no property takes.
 */
final class MissingColumns {

    /**
     * @param target the property and the name of its column
     * @param misspelled true if another column of the statement has no property
     */
    private record Missing(String target, boolean misspelled) {}

    private final Set<String> selected = new HashSet<>();
    private final Map<Missing, Findings> missing = new LinkedHashMap<>();

    void addSelected(Target target) {
        selected.add(name(target));
    }

    void add(Target target, Finding finding, boolean misspelled) {
        missing.computeIfAbsent(new Missing(name(target), misspelled), column -> new Findings())
                .add(finding);
    }

    /** Reports the columns after all statements were checked. */
    void report(Findings findings) {
        missing.forEach((column, found) -> {
            boolean isError = column.misspelled() && !selected.contains(column.target());
            found.all().forEach(finding -> findings.add(isError ? finding : finding.as(FindingKind.UNFILLED_PROPERTY)));
        });
    }

    private static String name(Target target) {
        return target.name() + " " + target.column();
    }
}
