package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.MISSING_ROLLBACK;
import static dev.cimiento.db.lint.rule.LintRule.ROLLBACK_FAILS;
import static dev.cimiento.db.lint.rule.LintRule.ROLLBACK_INCOMPLETE;
import static dev.cimiento.db.lint.rule.LintRule.ROLLBACK_LOSES_DATA;

import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.measure.MeasuredRevision.RollbackResult;
import java.util.stream.Collectors;

/** Rules for the rollback, which was run after the upgrade. */
final class RollbackRules implements LintCheck {

    @Override
    public void check(LintSubject subject) {
        subject.revision().rollback().ifPresent(rollback -> check(subject, rollback));
    }

    private static void check(LintSubject subject, RollbackResult rollback) {
        boolean undone = rollback.failure().isEmpty()
                && rollback.restored()
                && rollback.changedData().isEmpty();
        // A validated constraint needs no rollback of its own, because the change set that added it drops it.
        if (undone) {
            return;
        }
        rollback.empty()
                .forEach(changeSet -> subject.add(
                        MISSING_ROLLBACK,
                        changeSet,
                        subject.text().startOf(changeSet),
                        "The change set " + changeSet + " changes the database, and its rollback is empty",
                        "Write statements that undo it; if nothing can, say so in a suppression."));
        if (rollback.failure().isPresent()) {
            add(
                    subject,
                    ROLLBACK_FAILS,
                    "The rollback fails: " + rollback.failure().get().text());
        } else if (!rollback.restored() && rollback.empty().isEmpty()) {
            add(subject, ROLLBACK_INCOMPLETE, "The rollback does not restore the schema that the upgrade changed");
        } else if (rollback.empty().isEmpty()) {
            String changed = rollback.changedData().stream()
                    .filter(data -> !isDropped(subject.revision(), data))
                    .collect(Collectors.joining(", "));
            if (!changed.isEmpty()) {
                add(subject, ROLLBACK_LOSES_DATA, "After upgrade and downgrade these data differ: " + changed);
            }
        }
    }

    /** Returns true for the data of dropped tables and columns, which the finding about the drop names. */
    private static boolean isDropped(MeasuredRevision revision, String data) {
        boolean table = revision.start().relations().entrySet().stream()
                .filter(relation -> !revision.end().relations().containsKey(relation.getKey()))
                .map(relation -> relation.getValue().name())
                .anyMatch(name -> data.equals(name) || data.startsWith(name + "."));
        boolean column = revision.start().columns().entrySet().stream()
                .filter(entry -> !revision.end().columns().containsKey(entry.getKey()))
                .anyMatch(entry ->
                        data.equals(revision.start().nameOf(entry.getKey().table()) + "."
                                + entry.getValue().name()));
        return table || column;
    }

    private static void add(LintSubject subject, LintRule rule, String message) {
        String last = subject.revision()
                .changeSets()
                .get(subject.revision().changeSets().size() - 1)
                .id();
        subject.add(
                rule,
                last,
                subject.text().startOf(last),
                message,
                "Correct the rollback; if the loss is intended, make a backup before the upgrade.");
    }
}
