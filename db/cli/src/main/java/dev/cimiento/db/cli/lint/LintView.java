package dev.cimiento.db.cli.lint;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.lint.LintReport;
import dev.cimiento.db.lint.LintReport.TableLock;
import dev.cimiento.db.lint.program.StatementUse;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.size.TableSize;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The lint of a revision in JSON output.
 *
 * @param revision the id of the revision
 * @param file the path of its file
 * @param suppressed the number of findings that comments allow
 * @param remarks the statements that could not be measured on rows
 */
public record LintView(
        String revision,
        String file,
        int suppressed,
        List<FindingView> findings,
        List<LockView> locks,
        List<String> remarks) {

    /** A finding, with the statements of the program that it affects. */
    record FindingView(
            String rule,
            String severity,
            int line,
            int column,
            String changeSet,
            String sql,
            String message,
            String remedy,
            List<WaitingView> waiting) {

        static FindingView of(LintFinding finding) {
            return new FindingView(
                    finding.rule().id(),
                    finding.severity().id(),
                    finding.line(),
                    finding.column(),
                    finding.changeSet(),
                    finding.sql(),
                    finding.message(),
                    finding.remedy(),
                    finding.waiting().stream().map(WaitingView::of).toList());
        }
    }

    /**
     * A measured lock on an existing table.
     *
     * @param rows the number of rows; null if it is unknown
     * @param estimate the estimated time for which it is held; null if it is unknown
     */
    record LockView(
            int line,
            String table,
            String mode,
            boolean blocksReads,
            boolean blocksWrites,
            boolean rewritten,
            boolean scanned,
            boolean indexBuilt,
            int laterStatements,
            @Nullable Long rows,
            @Nullable String estimate,
            List<WaitingView> waiting) {

        static LockView of(TableLock lock) {
            return new LockView(
                    lock.line(),
                    lock.table(),
                    lock.mode().toString(),
                    lock.mode().blocksReads(),
                    lock.mode().blocksWrites(),
                    lock.rewritten(),
                    lock.scanned(),
                    lock.indexed(),
                    lock.laterStatements(),
                    lock.size().map(TableSize::rows).orElse(null),
                    lock.held().orElse(null),
                    lock.waiting().stream().map(WaitingView::of).toList());
        }
    }

    /** A statement of the program, with its position as {@code file:line:column}. */
    record WaitingView(String statement, String place) {

        static WaitingView of(StatementUse use) {
            return new WaitingView(use.statement(), use.place());
        }
    }

    /** @param paths returns the path of a revision's file */
    public static List<LintView> of(List<LintReport> reports, Function<Revision, String> paths) {
        return reports.stream()
                .map(report -> new LintView(
                        report.revision().id(),
                        paths.apply(report.revision()),
                        report.suppressed(),
                        report.findings().stream().map(FindingView::of).toList(),
                        report.locks().stream().map(LockView::of).toList(),
                        report.remarks()))
                .toList();
    }
}
