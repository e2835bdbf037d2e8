package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.CHANGED_TYPE;
import static dev.cimiento.db.lint.rule.LintRule.DROP;
import static dev.cimiento.db.lint.rule.LintRule.DROPPED_NOT_NULL;
import static dev.cimiento.db.lint.rule.LintRule.RENAME;

import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.ColumnId;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules for changes of columns that the running version of a program does not expect. */
final class ColumnCompatibilityRules implements LintCheck {

    private static final Set<String> TEXTS = Set.of("text", "varchar");

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                subject.revision().start().columns().keySet().stream()
                        .filter(id -> isOfKeptTable(subject.revision(), statement, id))
                        .forEach(id -> check(subject, changeSet, statement, id));
            }
        }
    }

    /** Returns true unless the statement drops the table, or the table is a partition, which changes with its root. */
    private static boolean isOfKeptTable(MeasuredRevision revision, MeasuredStatement statement, ColumnId id) {
        Relation before = statement.before().relations().get(id.table());
        return revision.existed(id.table())
                && before != null
                && before.root() == id.table()
                && statement.after().relations().containsKey(id.table());
    }

    private static void check(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, ColumnId id) {
        Column before = statement.before().columns().get(id);
        Column after = statement.after().columns().get(id);
        if (before == null) {
            return;
        }
        String name = statement.before().nameOf(id.table()) + "." + before.name();
        if (after == null) {
            checkDropped(subject, changeSet, statement, id, before);
            return;
        }
        if (!after.name().equals(before.name())) {
            subject.add(
                    RENAME,
                    changeSet,
                    statement,
                    "Renames the column " + name + " to " + after.name(),
                    "Add the new name beside the old one, write both, and drop the old one" + CompatibilityRules.LATER);
        }
        if (isRetyped(subject.revision(), statement, id)) {
            changedType(subject, changeSet, statement, name, before, after);
        }
        if (before.notNull() && !after.notNull() && !before.key()) {
            subject.add(
                    DROPPED_NOT_NULL,
                    changeSet,
                    statement,
                    "Lets " + name + " be null",
                    "Make sure that the running version of the program can read null.");
        }
    }

    /** A column that has its name again at the end is replaced, not dropped. */
    private static void checkDropped(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, ColumnId id, Column before) {
        String table = statement.before().nameOf(id.table());
        String name = table + "." + before.name();
        Optional<Column> replacing = subject.revision().columnAtEnd(table, before.name());
        if (replacing.isEmpty()) {
            subject.add(
                    DROP,
                    changeSet,
                    statement,
                    "Drops the column " + name + subject.lost(name),
                    "Drop it" + CompatibilityRules.LATER);
        } else if (!replacing.get().formatted().equals(before.formatted())) {
            changedType(subject, changeSet, statement, name, before, replacing.get());
        }
    }

    private static void changedType(
            LintSubject subject,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            String name,
            Column before,
            Column after) {
        subject.add(
                CHANGED_TYPE,
                changeSet,
                statement,
                "Changes the type of " + name + " from " + before.formatted() + " to " + after.formatted(),
                "Add a column of the new type, write both, and drop the old one" + CompatibilityRules.LATER);
    }

    /**
     * Returns true if a statement gives a column another type, and the column does not have a type of the old name at
     * the end again.
     */
    private static boolean isRetyped(MeasuredRevision revision, MeasuredStatement statement, ColumnId id) {
        Column before = statement.before().columns().get(id);
        Column after = statement.after().columns().get(id);
        Column start = revision.start().columns().get(id);
        Column end = revision.end().columns().get(id);
        return before != null
                && after != null
                && before.typeId() != after.typeId()
                && !(TEXTS.contains(after.type()) && TEXTS.contains(before.type()))
                && (start == null || end == null || !start.formatted().equals(end.formatted()));
    }

    /** Returns the changes of column types of a table by a statement, such as {@code total from integer to bigint}. */
    static String retyped(MeasuredStatement statement, long table) {
        List<String> changes = new ArrayList<>();
        statement.before().columns().forEach((id, before) -> {
            Column after = statement.after().columns().get(id);
            if (id.table() == table && after != null && !after.formatted().equals(before.formatted())) {
                changes.add(before.name() + " from " + before.formatted() + " to " + after.formatted());
            }
        });
        return String.join(", ", changes);
    }
}
