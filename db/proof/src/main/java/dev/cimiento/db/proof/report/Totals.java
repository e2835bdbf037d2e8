package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.Severity;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers of findings by severity, kind and file. */
record Totals(Map<Severity, Integer> bySeverity, List<OfKind> byKind, List<OfFile> byFile) {

    /** The number of findings of one kind and severity. */
    record OfKind(FindingKind kind, Severity severity, int findings) {}

    /** The numbers of findings in one file. */
    record OfFile(String file, Map<Severity, Integer> bySeverity) {

        int of(Severity severity) {
            return bySeverity.getOrDefault(severity, 0);
        }
    }

    /** Counts the findings; kinds and files with the most severe and the most numerous findings are first. */
    static Totals of(List<Finding> findings) {
        Map<FindingKind, List<Finding>> kinds = findings.stream().collect(Collectors.groupingBy(Finding::kind));
        Map<String, List<Finding>> files = findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.place().file(), TreeMap::new, Collectors.toList()));
        return new Totals(
                severities(findings),
                kinds.entrySet().stream()
                        .map(kind -> new OfKind(
                                kind.getKey(),
                                kind.getValue().get(0).severity(),
                                kind.getValue().size()))
                        .sorted(Comparator.comparing(OfKind::severity)
                                .thenComparing(
                                        Comparator.comparing(OfKind::findings).reversed())
                                .thenComparing(OfKind::kind))
                        .toList(),
                files.entrySet().stream()
                        .map(file -> new OfFile(file.getKey(), severities(file.getValue())))
                        .sorted(order())
                        .toList());
    }

    private static Comparator<OfFile> order() {
        return Arrays.stream(Severity.values())
                .map(severity -> Comparator.comparing((OfFile file) -> -file.of(severity)))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static Map<Severity, Integer> severities(List<Finding> findings) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
        return counts;
    }

    /** Describes the numbers, such as {@code 2 errors, 1 warning}; {@code no findings} if there are none. */
    String phrase() {
        return bySeverity.isEmpty()
                ? "no findings"
                : bySeverity.entrySet().stream()
                        .map(count -> phrase(count.getKey(), count.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String phrase(Severity severity, int count) {
        String noun = severity == Severity.STYLE ? "style finding" : severity.id();
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
