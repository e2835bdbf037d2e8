package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.BACKFILL_WITH_LOCK;
import static dev.cimiento.db.lint.rule.LintRule.LOCK_HELD_DURING_WORK;
import static dev.cimiento.db.lint.rule.LintRule.MISSING_LOCK_TIMEOUT;
import static dev.cimiento.db.lint.rule.LintRule.SEVERAL_TABLES_LOCKED;
import static dev.cimiento.db.lint.rule.LintRule.WHOLE_TABLE_WRITE;

import dev.cimiento.db.lint.measure.CatalogState.Activity;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for the statements of one transaction together. */
final class TransactionRules implements LintCheck {

    @Override
    public void check(LintSubject subject) {
        subject.revision().changeSets().forEach(changeSet -> {
            checkLockTimeout(subject, changeSet);
            checkWrites(subject, changeSet);
            if (changeSet.transactional()) {
                checkHeldLocks(subject, changeSet);
                checkSeveralTables(subject, changeSet);
            }
        });
    }

    /** Reports the first strong lock of a change set that waits for ever; on views and small tables too. */
    private static void checkLockTimeout(LintSubject subject, MeasuredChangeSet changeSet) {
        for (MeasuredStatement statement : changeSet.statements()) {
            Map<Long, LockMode> strong = strong(subject, statement);
            if (statement.lockTimeout() == 0 && !strong.isEmpty()) {
                long relation = strong.keySet().iterator().next();
                LockMode mode = strong.values().iterator().next();
                subject.add(
                        MISSING_LOCK_TIMEOUT,
                        changeSet,
                        statement,
                        "Requests the lock " + mode + " on " + subject.named(relation)
                                + " without a lock_timeout. While it waits for a running transaction, "
                                + (mode.blocksReads() ? "reads and writes" : "writes") + " wait behind it",
                        "Write before it, in the same change set: set local lock_timeout = '5s';",
                        subject.program().waitingFor(relation, mode));
                return;
            }
        }
    }

    /**
     * A statement that works while locks of earlier statements are held.
     *
     * @param worked the tables that it works on
     * @param waiting the tables that it does not work on itself and that are locked
     * @param holders the statement that locked each table first
     */
    private record HeldLocks(
            MeasuredStatement statement, Set<Long> worked, Set<Long> waiting, Map<Long, MeasuredStatement> holders) {}

    /** Reports the first such statement of the transaction, and names the lines of the others. */
    private static void checkHeldLocks(LintSubject subject, MeasuredChangeSet changeSet) {
        List<HeldLocks> found = new ArrayList<>();
        Map<Long, MeasuredStatement> holders = new LinkedHashMap<>();
        for (MeasuredStatement statement : changeSet.statements()) {
            Set<Long> worked = new LinkedHashSet<>(new BlockedTime(subject).worked(statement));
            worked.removeIf(table -> !subject.isLarge(table));
            Set<Long> waiting = new LinkedHashSet<>(holders.keySet());
            waiting.removeIf(table ->
                    !subject.isLarge(table) || worked.contains(table) && WorkRules.isOwnWork(statement, table));
            if (!worked.isEmpty() && statement.written().isEmpty() && !waiting.isEmpty()) {
                found.add(new HeldLocks(statement, worked, waiting, Map.copyOf(holders)));
            }
            strong(subject, statement).keySet().forEach(table -> holders.putIfAbsent(table, statement));
        }
        if (!found.isEmpty()) {
            report(subject, changeSet, found.get(0), found.subList(1, found.size()));
        }
    }

    private static void report(
            LintSubject subject, MeasuredChangeSet changeSet, HeldLocks first, List<HeldLocks> others) {
        MeasuredStatement statement = first.statement();
        String held = first.waiting().stream()
                .map(table -> subject.named(table) + " (" + statement.held().get(table) + ", line "
                        + subject.line(first.holders().getOrDefault(table, statement)) + ")")
                .collect(Collectors.joining(", "));
        String more = others.stream()
                .map(other -> String.valueOf(subject.line(other.statement())))
                .collect(Collectors.joining(", "));
        subject.add(
                LOCK_HELD_DURING_WORK,
                changeSet,
                statement,
                "Works on " + names(subject, first.worked()) + " while the transaction holds the locks on " + held
                        + new BlockedTime(subject).held(changeSet, statement)
                        + (more.isEmpty() ? "" : "; so do the statements in line " + more),
                "Put the statement into a change set of its own.",
                subject.waitingFor(first.waiting(), statement));
    }

    private static String names(LintSubject subject, Set<Long> tables) {
        return tables.stream().map(subject::named).collect(Collectors.joining(", "));
    }

    private static void checkSeveralTables(LintSubject subject, MeasuredChangeSet changeSet) {
        Set<Long> locked = new LinkedHashSet<>();
        for (MeasuredStatement statement : changeSet.statements()) {
            Set<Long> more = new LinkedHashSet<>(strong(subject, statement).keySet());
            more.removeIf(relation -> subject.revision()
                    .atStart(relation)
                    .filter(found -> found.isTable())
                    .isEmpty());
            boolean second = !locked.isEmpty() && !locked.containsAll(more);
            locked.addAll(more);
            if (second) {
                subject.add(
                        SEVERAL_TABLES_LOCKED,
                        changeSet,
                        statement,
                        "The transaction locks " + names(subject, locked) + " one after the other",
                        "Give the statements of each table a change set of their own.");
                return;
            }
        }
    }

    private static void checkWrites(LintSubject subject, MeasuredChangeSet changeSet) {
        for (MeasuredStatement statement : changeSet.statements()) {
            statement.written().forEach((table, rows) -> {
                if (subject.isLarge(table)) {
                    checkWrite(subject, changeSet, statement, table, rows);
                }
            });
        }
    }

    private static void checkWrite(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, long table, Activity rows) {
        Set<Long> locked = new LinkedHashSet<>();
        changeSet
                .statements()
                .forEach(other -> locked.addAll(strong(subject, other).keySet()));
        Activity before = statement.before().relations().get(table) == null
                ? rows
                : statement.before().relations().get(table).activity();
        boolean all = rows.updated() + rows.deleted() > 0
                && rows.updated() + rows.deleted() >= before.inserted() - before.deleted();
        if (changeSet.transactional() && !locked.isEmpty() && rows.updated() + rows.deleted() > 0) {
            subject.add(
                    BACKFILL_WITH_LOCK,
                    changeSet,
                    statement,
                    "Writes rows of " + subject.named(table) + " in the transaction that locks "
                            + names(subject, locked) + new BlockedTime(subject).held(changeSet, statement),
                    "Write the rows in a change set of its own, in batches if the table is large.",
                    subject.waitingFor(locked, statement));
        } else if (all) {
            subject.add(
                    WHOLE_TABLE_WRITE,
                    changeSet,
                    statement,
                    (rows.updated() > 0 ? "Updates" : "Deletes") + " all rows of " + subject.named(table)
                            + new BlockedTime(subject).held(changeSet, statement),
                    "Write the rows in batches, each in a transaction of its own.");
        }
    }

    /** Returns the locks of a statement on relations from before for which other statements wait. */
    private static Map<Long, LockMode> strong(LintSubject subject, MeasuredStatement statement) {
        Map<Long, LockMode> strong = new LinkedHashMap<>();
        subject.locksOnExisting(statement).forEach((relation, mode) -> {
            if (subject.blocks(mode, relation)) {
                strong.put(relation, mode);
            }
        });
        return strong;
    }
}
