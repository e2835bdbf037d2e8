package dev.cimiento.db.cli.lint;

import static dev.cimiento.db.core.report.Markdown.code;
import static dev.cimiento.db.core.report.Markdown.escaped;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.lint.LintReport.TableLock;
import dev.cimiento.db.lint.rule.LintFinding;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;

/** Formats the lint of revisions as a summary in Markdown, for the comment of a pull request. */
final class LintMarkdown {

    private LintMarkdown() {}

    /** @param paths returns the path of a revision's file */
    static String of(List<LintReport> reports, Function<Revision, String> paths) {
        StringJoiner text = new StringJoiner("\n");
        text.add("### Lint: " + LintText.totals(reports)).add("");
        for (LintReport report : reports) {
            text.add("#### " + code(paths.apply(report.revision()))).add("");
            if (!report.findings().isEmpty()) {
                report.findings().forEach(finding -> text.add(line(finding)));
                text.add("");
            }
            if (!report.locks().isEmpty()) {
                text.add("| line | lock | table | rows | effects |").add("| ---: | --- | --- | ---: | --- |");
                report.locks().forEach(lock -> text.add(row(lock)));
                text.add("");
            }
        }
        return text.toString();
    }

    private static String line(LintFinding finding) {
        int waiting = finding.waiting().size();
        return "- **" + finding.severity().id() + "** " + code(finding.rule().id()) + " line " + finding.line() + ": "
                + escaped(finding.message()) + ". " + escaped(finding.remedy())
                + (waiting == 0 ? "" : " Affected statements of the program: " + waiting + ".");
    }

    private static String row(TableLock lock) {
        return "| " + lock.line() + " | " + lock.mode() + " | " + code(lock.table()) + " | "
                + lock.size().map(size -> String.valueOf(size.rows())).orElse("") + " | "
                + escaped(LintText.effects(lock)) + " |";
    }
}
