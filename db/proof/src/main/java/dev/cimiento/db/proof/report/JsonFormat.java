package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.Json;
import dev.cimiento.db.statement.source.Place;
import java.util.LinkedHashMap;
import java.util.Map;

/** Formats reports as JSON for programs. */
public final class JsonFormat {

    private JsonFormat() {}

    /** @param reports the reports by the name of the schema that the statements were proved against */
    public static String of(Map<String, Report> reports) {
        return Json.of(reports.entrySet().stream()
                .map(report -> object(report.getKey(), report.getValue()))
                .toList());
    }

    private static Map<String, Object> object(String schema, Report report) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("schema", schema);
        object.put("statements", report.statements());
        object.put("variants", report.variants());
        object.put("possible", report.possible());
        object.put("suppressed", report.suppressed());
        object.put("known", report.known());
        object.put(
                "findings", report.findings().stream().map(JsonFormat::object).toList());
        object.put(
                "undecided", report.undecided().stream().map(JsonFormat::object).toList());
        return object;
    }

    /** Returns the members of a finding's JSON object, in order. */
    public static Map<String, Object> object(Finding finding) {
        Map<String, Object> object = placed(finding.statement(), finding.place());
        object.put("kind", finding.kind().id());
        object.put("severity", finding.severity().id());
        object.put("message", finding.message());
        object.put("remedy", finding.remedy());
        object.put("variant", finding.variant());
        object.put("variants", finding.variants());
        object.put("statements", finding.statements().size());
        object.put("sql", finding.sql());
        object.put("offset", finding.offset());
        finding.owner().ifPresent(owner -> object.put("owner", owner));
        return object;
    }

    private static Map<String, Object> object(Undecided undecided) {
        Map<String, Object> object = placed(undecided.statement(), undecided.place());
        object.put("message", undecided.message());
        return object;
    }

    private static Map<String, Object> placed(String statement, Place place) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("statement", statement);
        object.put("file", place.file());
        object.put("line", place.line());
        object.put("column", place.column());
        return object;
    }
}
