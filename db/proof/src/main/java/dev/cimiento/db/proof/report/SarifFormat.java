package dev.cimiento.db.proof.report;

import dev.cimiento.db.core.report.SarifLog;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Formats findings as SARIF, which code hosts show in pull requests. Each schema is a run. */
public final class SarifFormat {

    private SarifFormat() {}

    /** @param reports the reports by the name of the schema that the statements were proved against */
    public static String of(Map<String, Report> reports) {
        return SarifLog.of(reports.entrySet().stream()
                .map(report -> new SarifLog.Run(
                        "cimiento/prove" + (reports.size() == 1 ? "" : "/" + report.getKey()),
                        rules(),
                        report.getValue().findings().stream()
                                .map(SarifFormat::result)
                                .toList()))
                .toList());
    }

    private static List<SarifLog.Rule> rules() {
        return Arrays.stream(FindingKind.values()).map(SarifFormat::rule).toList();
    }

    private static SarifLog.Rule rule(FindingKind kind) {
        boolean suppressible = kind.isSuppressible();
        FindingKind example = suppressible ? kind : FindingKind.SELECT_STAR;
        return new SarifLog.Rule(
                kind.id(),
                kind.meaning(),
                kind.explanation(),
                kind.severity(),
                suppressible
                        ? "If it is intended, add this comment to the statement:"
                        : "The comment that allows a finding of a statement has this form:",
                "/* cimiento: allow " + example.id() + " because … */");
    }

    private static SarifLog.Result result(Finding finding) {
        return new SarifLog.Result(
                finding.kind().ordinal(),
                finding.severity(),
                finding.message() + ". " + finding.remedy()
                        + finding.owner().map(owner -> " Owner: " + owner).orElse(""),
                finding.place().file(),
                finding.place().line(),
                finding.place().column(),
                finding.statement(),
                finding.identity());
    }
}
