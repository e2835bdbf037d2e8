package dev.cimiento.db.cli.lint;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.report.SarifLog;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.rule.LintRule;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Formats the lint of revisions as SARIF, in one run. */
final class LintSarif {

    private LintSarif() {}

    /** @param paths returns the path of a revision's file */
    static String of(List<LintReport> reports, Function<Revision, String> paths) {
        List<SarifLog.Result> results = reports.stream()
                .flatMap(report -> report.findings().stream()
                        .map(finding -> result(finding, report.revision(), paths.apply(report.revision()))))
                .toList();
        return SarifLog.of(List.of(new SarifLog.Run("cimiento/lint", rules(), results)));
    }

    private static List<SarifLog.Rule> rules() {
        return Arrays.stream(LintRule.values())
                .map(rule -> new SarifLog.Rule(
                        rule.id(),
                        rule.meaning(),
                        rule.explanation(),
                        rule.severity(),
                        "If it is intended, add this comment before the statement:",
                        "-- lint: allow " + rule.id() + " because …"))
                .toList();
    }

    private static SarifLog.Result result(LintFinding finding, Revision revision, String path) {
        return new SarifLog.Result(
                finding.rule().ordinal(),
                finding.severity(),
                finding.message() + ". " + finding.remedy(),
                path,
                finding.line(),
                finding.column(),
                finding.changeSet().isEmpty() ? revision.id() : finding.changeSet(),
                finding.changeSet() + ": " + finding.rule().id() + ": " + finding.sql());
    }
}
