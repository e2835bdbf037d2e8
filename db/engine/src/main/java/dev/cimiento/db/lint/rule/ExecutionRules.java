package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.CONCURRENTLY_IN_TRANSACTION;
import static dev.cimiento.db.lint.rule.LintRule.FAILS_WITH_ROWS;
import static dev.cimiento.db.lint.rule.LintRule.LONG_IDENTIFIER;
import static dev.cimiento.db.lint.rule.LintRule.NOT_CONCURRENT;
import static dev.cimiento.db.lint.rule.LintRule.OUTSIDE_DATABASE;
import static dev.cimiento.db.lint.rule.LintRule.SEVERAL_WITHOUT_TRANSACTION;
import static dev.cimiento.db.lint.rule.LintRule.STATEMENT_FAILS;
import static dev.cimiento.db.lint.rule.LintRule.TRANSACTION_CONTROL;

import dev.cimiento.db.lint.measure.CatalogState.Index;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.measure.MeasuredStatement.ServerMessage;
import dev.cimiento.db.lint.measure.SqlWords;

/** Rules for statements that fail, act elsewhere, or have a better form. */
final class ExecutionRules implements LintCheck {

    private static final String NAME_TOO_LONG = "42622";
    private static final String TRANSACTION =
            "begin|start transaction|commit|end|rollback|abort|savepoint|release|prepare transaction";

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            checkResumable(subject, changeSet);
            for (MeasuredStatement statement : changeSet.statements()) {
                statement.failure().ifPresent(failure -> checkFailure(subject, changeSet, statement, failure));
                checkNotices(subject, changeSet, statement);
                checkWords(subject, changeSet, statement);
                checkDroppedIndexes(subject, changeSet, statement);
                checkDetachedPartitions(subject, changeSet, statement);
            }
        }
    }

    private static void checkResumable(LintSubject subject, MeasuredChangeSet changeSet) {
        if (!changeSet.transactional() && changeSet.statements().size() > 1) {
            subject.add(
                    SEVERAL_WITHOUT_TRANSACTION,
                    changeSet.id(),
                    subject.text().startOf(changeSet.id()),
                    "The change set " + changeSet.id() + " has several statements and runs without a transaction",
                    "Give each statement its own change set.");
        }
    }

    private static void checkFailure(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, ServerMessage failure) {
        if (failure.isAboutTransaction()) {
            subject.add(
                    CONCURRENTLY_IN_TRANSACTION,
                    changeSet,
                    statement,
                    failure.text(),
                    "Give it a change set of its own, with runInTransaction:false.");
        } else if (failure.isAboutNull()) {
            subject.add(
                    FAILS_WITH_ROWS,
                    changeSet,
                    statement,
                    failure.text(),
                    "Give the column a default, or add it as nullable, fill it, and then set not null.");
        } else if (!failure.isAboutRows()) {
            subject.add(STATEMENT_FAILS, changeSet, statement, failure.text(), "Correct the statement.");
        }
    }

    private static void checkNotices(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.notices().stream()
                .filter(notice -> notice.state().equals(NAME_TOO_LONG))
                .forEach(notice -> subject.add(
                        LONG_IDENTIFIER, changeSet, statement, notice.text(), "Give it a name of at most 63 bytes."));
    }

    private static void checkWords(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        SqlWords words = new SqlWords(statement.sql());
        if (words.actsOutside()) {
            subject.add(
                    OUTSIDE_DATABASE,
                    changeSet,
                    statement,
                    "Acts on the server, not on the database, and was not measured",
                    "Run it outside the history, with the other settings of the server.");
        }
        if (words.beginsWith(TRANSACTION)) {
            subject.add(
                    TRANSACTION_CONTROL,
                    changeSet,
                    statement,
                    "Begins or ends a transaction inside the one of the change set",
                    "Remove it; divide the statements into change sets instead.");
        }
    }

    private static void checkDroppedIndexes(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.before().indexes().forEach((id, index) -> {
            LockMode mode = statement.taken().get(index.table());
            if (isDroppedAlone(statement, id, index)
                    && mode != null
                    && mode.blocksReads()
                    && subject.isLarge(index.table())) {
                addNotConcurrent(subject, changeSet, statement, "Drops the index " + index.name(), index.table(), mode);
            }
        });
    }

    /**
     * Returns true if a statement drops an index by itself, not with its table, a column, a constraint or the index of a
     * partitioned table, and does not replace it. Indexes of partitioned tables cannot be dropped concurrently.
     */
    private static boolean isDroppedAlone(MeasuredStatement statement, long id, Index index) {
        if (statement.after().indexes().containsKey(id)) {
            return false;
        }
        Relation table = statement.after().relations().get(index.table());
        boolean sameColumns = statement
                .before()
                .columns()
                .keySet()
                .equals(statement.after().columns().keySet());
        boolean replaced = statement.after().indexes().values().stream()
                .anyMatch(
                        other -> other.table() == index.table() && other.name().equals(index.name()));
        return table != null
                && !table.isPartitioned()
                && !index.ofConstraint()
                && !index.ofPartitionedIndex()
                && sameColumns
                && !replaced;
    }

    private static void checkDetachedPartitions(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.before().relations().forEach((id, relation) -> {
            Relation later = statement.after().relations().get(id);
            LockMode mode = statement.taken().get(relation.root());
            if (later == null || relation.root() == id || later.root() != id) {
                return;
            }
            if (mode != null && mode.blocksReads() && subject.isLarge(relation.root())) {
                addNotConcurrent(
                        subject, changeSet, statement, "Detaches the partition " + later.name(), relation.root(), mode);
            }
        });
    }

    private static void addNotConcurrent(
            LintSubject subject,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            String what,
            long table,
            LockMode mode) {
        subject.add(
                NOT_CONCURRENT,
                changeSet,
                statement,
                what + " under the lock " + mode + " on " + subject.named(table) + ", which "
                        + BlockedTime.blocks(mode),
                "Write concurrently, in a change set of its own with runInTransaction:false.",
                subject.program().waitingFor(table, mode));
    }
}
