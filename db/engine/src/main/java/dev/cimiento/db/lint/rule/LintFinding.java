package dev.cimiento.db.lint.rule;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.program.StatementUse;
import java.util.List;

/**
 * A fault or danger of a revision.
 *
 * @param changeSet the id of the change set; empty for a finding about the whole file
 * @param statement the number of the statement in the change set, from 0
 * @param line the line in the revision's file
 * @param column the column in that line
 * @param sql the statement
 * @param message a description with the measured effects, without a full stop
 * @param remedy advice on how to avoid it
 * @param waiting the statements of the program that wait meanwhile, or are affected otherwise
 */
public record LintFinding(
        LintRule rule,
        Severity severity,
        String changeSet,
        int statement,
        int line,
        int column,
        String sql,
        String message,
        String remedy,
        List<StatementUse> waiting) {

    public LintFinding {
        waiting = List.copyOf(waiting);
    }

    /** Returns this finding with another severity. */
    public LintFinding as(Severity other) {
        return new LintFinding(rule, other, changeSet, statement, line, column, sql, message, remedy, waiting);
    }
}
