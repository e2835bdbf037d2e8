package dev.cimiento.db.cli.lint;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.view.Output;
import dev.cimiento.db.cli.view.Phrases;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.lint.LintReport.TableLock;
import dev.cimiento.db.lint.program.StatementUse;
import dev.cimiento.db.lint.rule.LintFinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Prints the lint of revisions for people.
 *
 * @param paths returns the path of a revision's file
 */
public record LintText(Output output, Function<Revision, String> paths) {

    private static final int FIRST_STATEMENTS = 3;
    private static final int LONGEST_SQL = 100;
    private static final int MOST_READ = 2_000;

    /** Prints findings and locks of all revisions, and the number of findings. */
    public void print(List<LintReport> reports) {
        reports.forEach(this::print);
        printTotals(reports);
    }

    /** Prints findings and locks of a revision; nothing if it has neither. */
    public void print(LintReport report) {
        String path = paths.apply(report.revision());
        Set<List<StatementUse>> listed = new HashSet<>();
        for (LintFinding finding : report.findings()) {
            print(finding, path, listed.add(finding.waiting()));
        }
        output.list("Not measured on rows, in " + path, report.remarks());
        output.list(
                "Measured locks on existing tables, in " + path,
                report.locks().stream().map(LintText::describe).toList());
    }

    /** @param first false if the statements that it affects were listed before */
    private void print(LintFinding finding, String path, boolean first) {
        String text = path + ":" + finding.line() + ":" + finding.column() + ": "
                + finding.severity().id() + ": " + finding.message() + " ["
                + finding.rule().id() + "]";
        if (finding.severity() == Severity.ERROR) {
            output.warning(text);
        } else {
            output.line(text);
        }
        if (!finding.sql().isEmpty()) {
            output.line("    " + shortened(finding.sql()));
        }
        if (!finding.waiting().isEmpty()) {
            output.line("  "
                    + Phrases.count(finding.waiting().size(), "statement", "statements")
                    + " of this program "
                    + (finding.waiting().size() == 1 ? "is" : "are") + " affected"
                    + (first ? ":" : ", as above"));
            if (first) {
                list(finding.waiting());
            }
        }
        output.line("  To fix it: " + finding.remedy());
    }

    private void list(List<StatementUse> waiting) {
        waiting.stream()
                .limit(FIRST_STATEMENTS)
                .forEach(use -> output.line("    " + use.place() + " " + use.statement()));
        if (waiting.size() > FIRST_STATEMENTS) {
            output.line(
                    "    and " + (waiting.size() - FIRST_STATEMENTS) + " more; to list all, run db lint with --json");
        }
    }

    /** Returns the effects of a statement on a table, and the time and the statements that wait. */
    static String effects(TableLock lock) {
        List<String> parts = new ArrayList<>();
        if (lock.rewritten()) {
            parts.add("rewritten");
        } else if (lock.indexed()) {
            parts.add("index built");
        } else if (lock.scanned()) {
            parts.add("scanned");
        }
        if (lock.laterStatements() > 0) {
            parts.add("held during " + Phrases.count(lock.laterStatements(), "more statement", "more statements"));
        }
        lock.held().ifPresent(time -> parts.add("held for " + time + " (estimated)"));
        List<StatementUse> waiting = lock.waiting();
        if (!waiting.isEmpty()) {
            parts.add(Phrases.count(waiting.size(), "statement", "statements") + " of this program "
                    + (waiting.size() == 1 ? "waits" : "wait"));
        }
        return String.join(", ", parts);
    }

    private static String describe(TableLock lock) {
        String effects = effects(lock);
        return "line " + lock.line() + ": " + lock.mode() + " on " + lock.table()
                + lock.size().map(size -> " (" + size + ")").orElse("")
                + (effects.isEmpty() ? "" : ": " + effects);
    }

    private void printTotals(List<LintReport> reports) {
        boolean clean = reports.stream().allMatch(report -> report.findings().isEmpty());
        if (clean) {
            output.success(totals(reports) + ".");
        } else {
            output.line(totals(reports) + ".");
        }
    }

    /** Such as {@code 2 revisions checked: 1 error, 0 warnings, 3 of style}. */
    static String totals(List<LintReport> reports) {
        List<LintFinding> findings =
                reports.stream().flatMap(report -> report.findings().stream()).toList();
        int suppressed = reports.stream().mapToInt(LintReport::suppressed).sum();
        String counts = findings.isEmpty()
                ? "no findings"
                : Phrases.count(count(findings, Severity.ERROR), "error", "errors") + ", "
                        + Phrases.count(count(findings, Severity.WARNING), "warning", "warnings") + ", "
                        + count(findings, Severity.STYLE) + " of style";
        return Phrases.count(reports.size(), "revision", "revisions") + " checked: " + counts
                + (suppressed == 0 ? "" : ", " + suppressed + " suppressed");
    }

    private static int count(List<LintFinding> findings, Severity severity) {
        return (int) findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String shortened(String sql) {
        // A statement can be a whole script.
        String beginning = sql.substring(0, Math.min(sql.length(), MOST_READ));
        String line = beginning.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SQL ? line : line.substring(0, LONGEST_SQL) + " …";
    }
}
