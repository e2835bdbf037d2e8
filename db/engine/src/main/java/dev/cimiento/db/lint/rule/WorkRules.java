package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.CONSTRAINT_VALIDATION;
import static dev.cimiento.db.lint.rule.LintRule.INDEX_BUILD;
import static dev.cimiento.db.lint.rule.LintRule.NOT_CONCURRENT;
import static dev.cimiento.db.lint.rule.LintRule.TABLE_REWRITE;
import static dev.cimiento.db.lint.rule.LintRule.TABLE_SCAN;
import static dev.cimiento.db.lint.rule.LintRule.VALIDATED_IN_SAME_TRANSACTION;

import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.LockMode;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules for statements that read or write a whole table under a lock which blocks other statements. */
final class WorkRules implements LintCheck {

    /**
     * A rule that a statement breaks.
     *
     * @param what the work of the statement on a table, in words
     */
    private record Judgement(LintRule rule, String what, String remedy) {}

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                boolean ran = statement
                        .failure()
                        .map(failure -> failure.isAboutRows() && !failure.isAboutNull())
                        .orElse(true);
                for (long table : new BlockedTime(subject).worked(statement)) {
                    if (ran && subject.isLarge(table) && subject.isBlocked(statement, table)) {
                        judge(subject, changeSet, statement, table)
                                .ifPresent(judgement -> report(subject, changeSet, statement, table, judgement));
                    }
                }
            }
        }
    }

    private static Optional<Judgement> judge(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, long table) {
        String name = subject.named(table);
        if (statement.rewritten().contains(table)) {
            return Optional.of(rewrite(subject, statement, table));
        }
        if (statement.indexed().contains(table)) {
            return Optional.of(new Judgement(INDEX_BUILD, "Builds an index of " + name, indexRemedy(statement, table)));
        }
        if (LintSubject.constrained(statement).contains(table)) {
            return Optional.of(validation(changeSet, statement, table, name));
        }
        boolean scan = statement.written().isEmpty() && isTaken(statement, table) && !referencesOther(statement);
        return scan
                ? Optional.of(new Judgement(
                        TABLE_SCAN,
                        "Scans " + name,
                        "Add a validated check constraint that proves what the statement would check."))
                : Optional.empty();
    }

    private static Judgement rewrite(LintSubject subject, MeasuredStatement statement, long table) {
        boolean view = subject.revision()
                .atStart(table)
                .filter(Relation::isMaterializedView)
                .isPresent();
        if (view) {
            return new Judgement(
                    NOT_CONCURRENT,
                    "Rewrites " + subject.named(table),
                    "Create a unique index on it once, and write: refresh materialized view concurrently.");
        }
        String retyped = ColumnCompatibilityRules.retyped(statement, table);
        return new Judgement(
                TABLE_REWRITE,
                "Rewrites " + subject.named(table) + (retyped.isEmpty() ? "" : " to change the type of " + retyped),
                "Add a new column, fill it in batches, and replace the old one in a later release.");
    }

    private static Judgement validation(
            MeasuredChangeSet changeSet, MeasuredStatement statement, long table, String name) {
        if (wasAddedBefore(changeSet, statement, table)) {
            return new Judgement(
                    VALIDATED_IN_SAME_TRANSACTION,
                    "Validates a constraint that this transaction added, and scans " + name,
                    "Validate it in a change set of its own.");
        }
        return new Judgement(
                CONSTRAINT_VALIDATION,
                "Scans " + name,
                isRequired(statement, table)
                        ? "Add a check (… is not null) not valid, validate it in the next change set, and then set not"
                                + " null, which needs no scan."
                        : "Add the constraint with not valid, and validate it in a change set of its own.");
    }

    /** Reports work on a table. All tables that the statement locks wait for it, such as that of a foreign key. */
    private static void report(
            LintSubject subject,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            long table,
            Judgement judgement) {
        LockMode mode = Objects.requireNonNull(statement.held().get(table));
        Set<Long> waiting = new LinkedHashSet<>(List.of(table));
        subject.locksOnExisting(statement).forEach((other, taken) -> {
            if (taken.blocksWrites() && subject.isLarge(other)) {
                waiting.add(other);
            }
        });
        String others = waiting.stream()
                .skip(1)
                .map(other -> " and " + statement.held().get(other) + " on " + subject.named(other))
                .collect(Collectors.joining());
        subject.add(
                judgement.rule(),
                changeSet,
                statement,
                judgement.what() + " while the lock " + mode + others + " " + BlockedTime.blocks(mode)
                        + new BlockedTime(subject).held(changeSet, statement),
                judgement.remedy(),
                subject.waitingFor(waiting, statement));
    }

    private static String indexRemedy(MeasuredStatement statement, long table) {
        boolean constraint = statement.after().indexes().entrySet().stream()
                .filter(index -> !statement.before().indexes().containsKey(index.getKey()))
                .anyMatch(index ->
                        index.getValue().table() == table && index.getValue().ofConstraint());
        Relation relation = statement.before().relations().get(table);
        if (relation != null && relation.isPartitioned()) {
            return "Create the index on only the partitioned table, and one on each partition concurrently, in change sets"
                    + " of their own; then attach those to the first.";
        }
        return constraint
                ? "Create the unique index concurrently in a change set of its own, and add the constraint with: using"
                        + " index."
                : "Write concurrently, in a change set of its own with runInTransaction:false.";
    }

    /** Returns true if the statement adds a foreign key, whose referenced table is locked and perhaps scanned too. */
    private static boolean referencesOther(MeasuredStatement statement) {
        return statement.after().constraints().entrySet().stream()
                .filter(constraint -> !statement.before().constraints().containsKey(constraint.getKey()))
                .anyMatch(constraint -> constraint.getValue().isForeignKey());
    }

    /** Returns true if a domain or a table got a constraint before in the same transaction, not valid at first. */
    private static boolean wasAddedBefore(MeasuredChangeSet changeSet, MeasuredStatement statement, long table) {
        Optional<MeasuredStatement> first = changeSet.statements().stream().findFirst();
        return changeSet.transactional()
                && statement.after().constraints().entrySet().stream()
                        .filter(constraint -> constraint.getValue().table() == table)
                        .filter(constraint -> constraint.getValue().validated())
                        .anyMatch(constraint -> {
                            var before = statement.before().constraints().get(constraint.getKey());
                            return before != null
                                    && !before.validated()
                                    && first.filter(start -> !start.before()
                                                    .constraints()
                                                    .containsKey(constraint.getKey()))
                                            .isPresent();
                        });
    }

    private static boolean isRequired(MeasuredStatement statement, long table) {
        return statement.after().columns().entrySet().stream()
                .filter(column ->
                        column.getKey().table() == table && column.getValue().notNull())
                .anyMatch(column -> {
                    var before = statement.before().columns().get(column.getKey());
                    return before != null && !before.notNull();
                });
    }

    private static boolean isTaken(MeasuredStatement statement, long table) {
        LockMode taken = statement.taken().get(table);
        return taken != null && taken.blocksWrites();
    }

    /** Returns the tables that a statement works on by itself, not only because it reads them. */
    static boolean isOwnWork(MeasuredStatement statement, long table) {
        return statement.rewritten().contains(table)
                || statement.indexed().contains(table)
                || LintSubject.constrained(statement).contains(table)
                || isTaken(statement, table) && Set.of(table).equals(statement.scanned());
    }
}
