package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.DROP;
import static dev.cimiento.db.lint.rule.LintRule.DROPPED_INDEX_IN_USE;
import static dev.cimiento.db.lint.rule.LintRule.RENAME;

import dev.cimiento.db.lint.measure.CatalogState;
import dev.cimiento.db.lint.measure.CatalogState.EnumValue;
import dev.cimiento.db.lint.measure.CatalogState.Other;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredRevision;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.program.StatementUse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules for renamed and dropped objects that the running version of a program may use. Objects of the same revision are
 * exempt.
 */
final class CompatibilityRules implements LintCheck {

    static final String LATER = " in a later release, when no running program uses it.";

    private static final String RENAME_REMEDY =
            "Add the new name beside the old one, as a view or a second column, and drop the old one" + LATER;

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                Set<String> schemas = changedSchemas(statement);
                checkRelations(subject, changeSet, statement, schemas);
                checkOthers(subject, changeSet, statement, schemas);
                checkEnumValues(subject, changeSet, statement);
                checkIndexes(subject, changeSet, statement);
            }
        }
    }

    /** Returns the schemas that a statement drops or renames. Their contents are not reported one by one. */
    private static Set<String> changedSchemas(MeasuredStatement statement) {
        return statement.before().others().entrySet().stream()
                .filter(other -> other.getValue().isSchema())
                .filter(schema ->
                        !schema.getValue().equals(statement.after().others().get(schema.getKey())))
                .map(schema -> schema.getValue().name())
                .collect(Collectors.toSet());
    }

    private static void checkRelations(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, Set<String> changedSchemas) {
        statement.before().relations().forEach((id, relation) -> {
            Relation later = statement.after().relations().get(id);
            boolean changedWithSchema = changedSchemas.contains(relation.schema());
            if (!subject.revision().existed(id) || relation.root() != id || changedWithSchema) {
                return;
            }
            if (later == null) {
                boolean ownsRows = !relation.isView() && !relation.isForeign();
                boolean replaced = !ownsRows && hasRelation(subject.revision(), relation.name());
                if (!replaced) {
                    drop(
                            subject,
                            changeSet,
                            statement,
                            kind(relation) + " " + subject.named(id) + subject.lost(relation.name()));
                }
            } else if (!later.name().equals(relation.name()) && !hasRelation(subject.revision(), relation.name())) {
                rename(subject, changeSet, statement, kind(relation) + " " + relation.name(), later.name());
            }
        });
    }

    private static boolean hasRelation(MeasuredRevision revision, String name) {
        return revision.end().relations().values().stream()
                .anyMatch(relation -> relation.name().equals(name));
    }

    private static String kind(Relation relation) {
        return relation.isMaterializedView() ? "the materialized view" : relation.isView() ? "the view" : "the table";
    }

    private static void checkOthers(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, Set<String> changedSchemas) {
        subject.revision().start().others().forEach((id, start) -> {
            Other other = statement.before().others().get(id);
            Other later = statement.after().others().get(id);
            if (other == null || isReplaced(subject.revision(), statement.before(), start, other)) {
                return;
            }
            if (!other.isSchema() && changedSchemas.contains(other.schema())) {
                return;
            }
            if (later == null) {
                String with = other.isSchema() ? contents(statement.before(), other) : "";
                drop(subject, changeSet, statement, other + with);
            } else if (later != null && !later.name().equals(other.name())) {
                rename(subject, changeSet, statement, other.toString(), later.name());
            }
        });
    }

    /**
     * Returns true if an object with the name from the start exists at the end. A schema counts only without its tables;
     * if the revision dropped them before, they are reported themselves.
     */
    private static boolean isReplaced(MeasuredRevision revision, CatalogState before, Other start, Other other) {
        if (!start.isSchema()) {
            return revision.end().others().containsValue(start);
        }
        boolean empty = contents(before, other).isEmpty();
        boolean emptied = empty && !contents(revision.start(), start).isEmpty();
        return emptied || empty && revision.end().others().containsValue(start);
    }

    /** Returns the tables and views of a schema, which are dropped with it. */
    private static String contents(CatalogState state, Other schema) {
        String tables = state.relations().values().stream()
                .filter(relation -> relation.schema().equals(schema.name()) && relation.root() == relation.id())
                .map(Relation::name)
                .collect(Collectors.joining(", "));
        return tables.isEmpty() ? "" : " with " + tables;
    }

    /** Reports renamed values, and those that are missing at the end although their enum is not dropped. */
    private static void checkEnumValues(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.before().enumValues().forEach((id, value) -> {
            EnumValue later = statement.after().enumValues().get(id);
            if (later != null
                    && !later.label().equals(value.label())
                    && subject.revision().start().enumValues().containsKey(id)) {
                rename(
                        subject,
                        changeSet,
                        statement,
                        "the value " + statement.before().nameOf(value),
                        later.label());
            }
        });
        statement.before().others().forEach((id, type) -> {
            if (!statement.after().others().containsKey(id)) {
                checkReplacedEnum(subject, changeSet, statement, id);
            }
        });
    }

    /** Reports the values that an enum loses that is dropped and has its name from the start again at the end. */
    private static void checkReplacedEnum(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, long id) {
        Other start = subject.revision().start().others().get(id);
        if (start == null) {
            return;
        }
        List<String> kept = subject.revision().end().enumValues().values().stream()
                .filter(value -> start.equals(subject.revision().end().others().get(value.type())))
                .map(EnumValue::label)
                .toList();
        statement.before().enumValues().forEach((valueId, value) -> {
            boolean lost = value.type() == id && !kept.isEmpty() && !kept.contains(value.label());
            if (lost && subject.revision().start().enumValues().containsKey(valueId)) {
                drop(subject, changeSet, statement, "the value " + start.name() + "." + value.label());
            }
        });
    }

    private static void rename(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, String old, String name) {
        subject.add(RENAME, changeSet, statement, "Renames " + old + " to " + name, RENAME_REMEDY);
    }

    private static void drop(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, String what) {
        subject.add(DROP, changeSet, statement, "Drops " + what, "Drop it" + LATER);
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
