package dev.cimiento.db.core.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes findings as SARIF, the Static Analysis Results Interchange Format (OASIS, 2.1.0), which code hosts show in
 * pull requests.
 */
public final class SarifLog {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    /** The fingerprint by which code hosts recognize a finding that has moved to another line. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private SarifLog() {}

    /**
     * One run of a check.
     *
     * @param id the name by which a code host tells the runs of one commit apart, such as {@code cimiento/prove/head}
     * @param rules the rules, which the results name
     */
    public record Run(String id, List<Rule> rules, List<Result> results) {}

    /**
     * A rule of a check.
     *
     * @param meaning a sentence that describes its findings
     * @param explanation the consequences, in some sentences
     * @param before the text before the comment that allows a finding
     * @param suppression the comment that allows a finding
     */
    public record Rule(
            String id, String meaning, String explanation, Severity severity, String before, String suppression) {

        private String help(String mark) {
            return before + " " + mark + suppression + mark;
        }
    }

    /**
     * A finding.
     *
     * @param rule the index of its rule
     * @param identity a text that stays the same if the finding moves to another line
     * @param subject the qualified name of the object that has the finding
     */
    public record Result(
            int rule,
            Severity severity,
            String message,
            String file,
            int line,
            int column,
            String subject,
            String identity) {}

    /** Returns the text of the log. */
    public static String of(List<Run> runs) {
        return Json.of(map(
                "version",
                "2.1.0",
                "$schema",
                SCHEMA,
                "runs",
                runs.stream().map(SarifLog::run).toList()));
    }

    private static Map<String, Object> run(Run run) {
        return map(
                "tool",
                map(
                        "driver",
                        map(
                                "name",
                                "Cimiento",
                                "rules",
                                run.rules().stream().map(SarifLog::rule).toList())),
                "automationDetails",
                map("id", run.id()),
                "columnKind",
                "utf16CodeUnits",
                "results",
                results(run));
    }

    private static Map<String, Object> rule(Rule rule) {
        return map(
                "id",
                rule.id(),
                "shortDescription",
                text(rule.meaning()),
                "fullDescription",
                text(rule.meaning() + " " + rule.explanation()),
                "help",
                map(
                        "text",
                        rule.meaning() + " " + rule.explanation() + " " + rule.help(""),
                        "markdown",
                        rule.meaning() + "\n\n" + rule.explanation() + "\n\n" + rule.help("`")),
                "defaultConfiguration",
                map("level", level(rule.severity())));
    }

    private static List<Map<String, Object>> results(Run run) {
        List<Map<String, Object>> results = new ArrayList<>();
        Map<String, Integer> occurrences = new HashMap<>();
        for (Result result : run.results()) {
            int occurrence = occurrences.merge(result.identity(), 1, Integer::sum);
            results.add(result(result, run.rules(), hash(result.identity()) + ":" + occurrence));
        }
        return results;
    }

    private static Map<String, Object> result(Result result, List<Rule> rules, String fingerprint) {
        Map<String, Object> place = map(
                "artifactLocation",
                map("uri", uri(result.file())),
                "region",
                map("startLine", result.line(), "startColumn", result.column()));
        return map(
                "ruleId",
                rules.get(result.rule()).id(),
                "ruleIndex",
                result.rule(),
                "level",
                level(result.severity()),
                "message",
                text(result.message()),
                "locations",
                List.of(map(
                        "physicalLocation",
                        place,
                        "logicalLocations",
                        List.of(map("fullyQualifiedName", result.subject())))),
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
