package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.CHANGED_TYPE;
import static dev.cimiento.db.lint.rule.LintRule.DROP;
import static dev.cimiento.db.lint.rule.LintRule.DROPPED_INDEX_IN_USE;
import static dev.cimiento.db.lint.rule.LintRule.DROPPED_NOT_NULL;
import static dev.cimiento.db.lint.rule.LintRule.RENAME;

import dev.cimiento.db.lint.measure.CatalogState;
import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.program.StatementUse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules for changes that the running version of a program does not expect. Objects of the same revision are exempt. */
final class CompatibilityRules implements LintCheck {

    private static final Set<String> TEXTS = Set.of("text", "varchar");
    private static final String LATER = " in a later release, when no running program uses it.";

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                checkRelations(subject, changeSet, statement);
                checkColumns(subject, changeSet, statement);
                checkNames(
                        subject,
                        changeSet,
                        statement,
                        statement.before().enumValues(),
                        statement.after().enumValues(),
                        subject.revision().start().enumValues());
                checkNames(
                        subject,
                        changeSet,
                        statement,
                        statement.before().others(),
                        statement.after().others(),
                        subject.revision().start().others());
                checkIndexes(subject, changeSet, statement);
            }
        }
    }

    private static void checkRelations(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.before().relations().forEach((id, relation) -> {
            Relation later = statement.after().relations().get(id);
            if (!subject.revision().existed(id) || relation.root() != id) {
                return;
            }
            if (later == null) {
                boolean replaced =
                        !relation.isTable() && hasRelation(subject.revision().end(), relation.name());
                if (!replaced) {
                    drop(subject, changeSet, statement, "Drops " + kind(relation) + " " + subject.named(id));
                }
            } else if (!later.name().equals(relation.name())) {
                rename(subject, changeSet, statement, kind(relation) + " " + relation.name(), later.name());
            }
        });
    }

    private static boolean hasRelation(CatalogState state, String name) {
        return state.relations().values().stream()
                .anyMatch(relation -> relation.name().equals(name));
    }

    private static String kind(Relation relation) {
        return relation.isMaterializedView() ? "the materialized view" : relation.isTable() ? "the table" : "the view";
    }

    private static void checkColumns(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        subject.revision().start().columns().keySet().forEach(id -> {
            Column before = statement.before().columns().get(id);
            Column after = statement.after().columns().get(id);
            boolean present = statement.after().relations().containsKey(id.table());
            boolean whole = subject.revision().start().relations().containsKey(id.table())
                    && statement.before().relations().containsKey(id.table())
                    && statement.before().relations().get(id.table()).root() == id.table();
            if (before == null || !present || !whole) {
                return;
            }
            String name = statement.before().nameOf(id.table()) + "." + before.name();
            if (after == null) {
                drop(subject, changeSet, statement, "Drops the column " + name);
                return;
            }
            if (!after.name().equals(before.name())) {
                rename(subject, changeSet, statement, "the column " + name, after.name());
            }
            if (!after.type().equals(before.type())
                    && !(TEXTS.contains(after.type()) && TEXTS.contains(before.type()))) {
                subject.add(
                        CHANGED_TYPE,
                        changeSet,
                        statement,
                        "Changes the type of " + name + " from " + before.formatted() + " to " + after.formatted(),
                        "Add a column of the new type, write both, and drop the old one" + LATER);
            }
            if (before.notNull() && !after.notNull() && !before.key()) {
                subject.add(
                        DROPPED_NOT_NULL,
                        changeSet,
                        statement,
                        "Lets " + name + " be null",
                        "Make sure that the running version of the program can read null.");
            }
        });
    }

    private static void checkNames(
            LintSubject subject,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            Map<Long, String> before,
            Map<Long, String> after,
            Map<Long, String> start) {
        before.forEach((id, name) -> {
            String later = after.get(id);
            if (!start.containsKey(id) || name.equals(later)) {
                return;
            }
            String shown = "the " + (name.startsWith("schema ") || name.startsWith("function ") ? "" : "value ") + name;
            if (later != null) {
                rename(subject, changeSet, statement, shown, later.replaceFirst("^(schema|function) ", ""));
            } else if (!subject.revision().end().enumValues().containsValue(name)
                    && !subject.revision().end().others().containsValue(name)) {
                drop(subject, changeSet, statement, "Drops " + shown);
            }
        });
    }

    private static void rename(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, String old, String name) {
        subject.add(
                RENAME,
                changeSet,
                statement,
                "Renames " + old + " to " + name,
                "Add the new name beside the old one, as a view or a second column, and drop the old one" + LATER);
    }

    private static void drop(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, String what) {
        subject.add(DROP, changeSet, statement, what, "Drop it" + LATER);
    }

    private static void checkIndexes(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.before().indexes().forEach((id, index) -> {
            boolean dropped = !statement.after().indexes().containsKey(id)
                    && statement.after().relations().containsKey(index.table());
            List<StatementUse> losing = dropped ? subject.program().losing(id, index.table()) : List.of();
            if (!losing.isEmpty() && subject.isLarge(index.table())) {
                subject.add(
                        DROPPED_INDEX_IN_USE,
                        changeSet,
                        statement,
                        "Drops the index " + index.name() + " of " + subject.named(index.table())
                                + ", without which statements of the program scan the table",
                        "Keep the index, or create another one for these statements first.",
                        losing);
            }
        });
    }
}
