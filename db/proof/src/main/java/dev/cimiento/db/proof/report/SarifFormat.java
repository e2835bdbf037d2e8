package dev.cimiento.db.proof.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Formats findings as SARIF, the Static Analysis Results Interchange Format (OASIS, 2.1.0), which code hosts show in
 * pull requests.
 */
public final class SarifFormat {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private SarifFormat() {}

    /** @param reports the reports by the name of the schema that the statements were proved against */
    public static String of(Map<String, Report> reports) {
        List<Map<String, Object>> results = reports.entrySet().stream()
                .flatMap(report -> report.getValue().findings().stream()
                        .map(finding -> result(finding, reports.size() > 1 ? " (" + report.getKey() + ")" : "")))
                .toList();
        Map<String, Object> driver = Map.of("name", "cimiento", "rules", rules());
        return Json.of(Map.of(
                "version",
                "2.1.0",
                "$schema",
                SCHEMA,
                "runs",
                List.of(Map.of("tool", Map.of("driver", driver), "results", results))));
    }

    private static List<Map<String, Object>> rules() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> Map.<String, Object>of("id", kind.id(), "shortDescription", text(kind.meaning())))
                .toList();
    }

    /** @param schemaSuffix the name of the schema in parentheses if there are several; empty otherwise */
    private static Map<String, Object> result(Finding finding, String schemaSuffix) {
        Map<String, Object> region = Map.of(
                "startLine",
                finding.place().line(),
                "startColumn",
                finding.place().column());
        Map<String, Object> place =
                Map.of("artifactLocation", Map.of("uri", finding.place().file()), "region", region);
        return Map.of(
                "ruleId",
                finding.kind().id(),
                "level",
                "error",
                "message",
                text(finding.message() + schemaSuffix + ". " + finding.remedy()),
                "locations",
                List.of(Map.of("physicalLocation", place)));
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
