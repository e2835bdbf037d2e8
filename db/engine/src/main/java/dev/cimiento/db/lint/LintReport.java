package dev.cimiento.db.lint;

import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.program.StatementUse;
import dev.cimiento.db.lint.rule.LintFinding;
import dev.cimiento.db.lint.size.TableSize;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The result of the lint of one revision.
 *
 * @param locks the measured locks of its statements on existing tables
 * @param findings the most severe first, then by their position
 * @param suppressed the number of findings that comments in the revision allow
 * @param remarks statements that could not be measured on rows, each with the reason
 */
public record LintReport(
        Revision revision, List<TableLock> locks, List<LintFinding> findings, int suppressed, List<String> remarks) {

    private static final Comparator<LintFinding> ORDER = Comparator.comparing(LintFinding::severity)
            .thenComparing(LintFinding::line)
            .thenComparing(LintFinding::rule);

    public LintReport {
        locks = List.copyOf(locks);
        remarks = List.copyOf(remarks);
        findings = findings.stream().sorted(ORDER).toList();
    }

    /**
     * A lock that a statement takes on a table or view that was there before the revision.
     *
     * @param line the line of the statement
     * @param rewritten true if the statement writes all rows into another file
     * @param scanned true if it reads the whole table
     * @param indexed true if it builds an index of the table
     * @param laterStatements the number of statements after it in the same transaction, during which the lock is held
     * @param size the size of the table, if it is known
     * @param held the time in words; empty if it is unknown
     * @param waiting the statements of the program that wait
     */
    public record TableLock(
            int line,
            String sql,
            String table,
            LockMode mode,
            boolean rewritten,
            boolean scanned,
            boolean indexed,
            int laterStatements,
            Optional<TableSize> size,
            Optional<String> held,
            List<StatementUse> waiting) {}

    /** Returns the findings that are at least as severe as the given severity. */
    public List<LintFinding> findings(Severity least) {
        return findings.stream()
                .filter(finding -> finding.severity().isAtLeast(least))
                .toList();
    }
}
