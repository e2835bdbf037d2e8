package dev.cimiento.db.proof.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Formats findings as SARIF, the Static Analysis Results Interchange Format (OASIS, 2.1.0), which code hosts show in
 * pull requests. Each schema is a run.
 */
public final class SarifFormat {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The fingerprint by which code hosts recognize a finding that has moved to another line. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private SarifFormat() {}

    /** @param reports the reports by the name of the schema that the statements were proved against */
    public static String of(Map<String, Report> reports) {
        return Json.of(map(
                "version",
                "2.1.0",
                "$schema",
                SCHEMA,
                "runs",
                reports.entrySet().stream()
                        .map(report -> run(report.getKey(), report.getValue()))
                        .toList()));
    }

    private static Map<String, Object> run(String schema, Report report) {
        return map(
                "tool",
                map("driver", map("name", "Cimiento", "rules", rules())),
                "automationDetails",
                map("id", "cimiento/prove/" + schema),
                "columnKind",
                "utf16CodeUnits",
                "results",
                results(report));
    }

    private static List<Map<String, Object>> rules() {
        return Arrays.stream(FindingKind.values())
                .map(kind -> map(
                        "id",
                        kind.id(),
                        "shortDescription",
                        text(kind.meaning()),
                        "fullDescription",
                        text(kind.meaning() + " " + kind.explanation()),
                        "help",
                        map(
                                "text",
                                kind.meaning() + " " + kind.explanation() + " " + suppression(kind, ""),
                                "markdown",
                                kind.meaning() + "\n\n" + kind.explanation() + "\n\n" + suppression(kind, "`")),
                        "defaultConfiguration",
                        map("level", level(kind.severity()))))
                .toList();
    }

    private static String suppression(FindingKind kind, String mark) {
        return "If it is intended, add this comment to the statement: " + mark + "/* cimiento: allow " + kind.id()
                + " because … */" + mark;
    }

    private static List<Map<String, Object>> results(Report report) {
        List<Map<String, Object>> results = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (Finding finding : report.findings()) {
            int occurrence = occurrences.merge(finding.identity(), 1, Integer::sum);
            results.add(result(finding, hash(finding.identity()) + ":" + occurrence));
        }
        return results;
    }

    private static Map<String, Object> result(Finding finding, String fingerprint) {
        Map<String, Object> place = map(
                "artifactLocation",
                map("uri", uri(finding.place().file())),
                "region",
                map(
                        "startLine",
                        finding.place().line(),
                        "startColumn",
                        finding.place().column()));
        return map(
                "ruleId",
                finding.kind().id(),
                "ruleIndex",
                finding.kind().ordinal(),
                "level",
                level(finding.severity()),
                "message",
                text(finding.message() + ". " + finding.remedy()),
                "locations",
                List.of(map(
                        "physicalLocation",
                        place,
                        "logicalLocations",
                        List.of(map("fullyQualifiedName", finding.statement())))),
                "partialFingerprints",
                map(FINGERPRINT, fingerprint));
    }

    private static String level(Severity severity) {
        return severity == Severity.STYLE ? "note" : severity.id();
    }

    /** Returns a path as a URI reference: relative to the working directory unless the path is absolute. */
    private static String uri(String path) {
        StringBuilder uri = new StringBuilder(path.startsWith("/") ? "file://" : "");
        for (byte octet : path.replace('\\', '/').getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || "/-._~!$&'()*+,;=@".indexOf(octet) >= 0);
            uri.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xff));
        }
        return uri.toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> text(String text) {
        return map("text", text);
    }

    /** Returns a map of keys and values in this order, so that equal reports have equal files. */
    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
