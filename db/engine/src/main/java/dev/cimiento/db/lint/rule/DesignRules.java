package dev.cimiento.db.lint.rule;

import static dev.cimiento.db.lint.rule.LintRule.CHAR_TYPE;
import static dev.cimiento.db.lint.rule.LintRule.ENUM_VALUE_WITHOUT_POSITION;
import static dev.cimiento.db.lint.rule.LintRule.FOREIGN_KEY_WITHOUT_INDEX;
import static dev.cimiento.db.lint.rule.LintRule.JSON_TYPE;
import static dev.cimiento.db.lint.rule.LintRule.MONEY_TYPE;
import static dev.cimiento.db.lint.rule.LintRule.NARROW_KEY;
import static dev.cimiento.db.lint.rule.LintRule.NO_PRIMARY_KEY;
import static dev.cimiento.db.lint.rule.LintRule.SERIAL_COLUMN;
import static dev.cimiento.db.lint.rule.LintRule.TIMESTAMP_WITHOUT_ZONE;
import static dev.cimiento.db.lint.rule.LintRule.TRUNCATE_CASCADE;
import static dev.cimiento.db.lint.rule.LintRule.VARCHAR_LIMIT;

import dev.cimiento.db.lint.measure.CatalogState;
import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.Constraint;
import dev.cimiento.db.lint.measure.MeasuredChangeSet;
import dev.cimiento.db.lint.measure.MeasuredStatement;
import dev.cimiento.db.lint.measure.SqlWords;
import java.util.Set;

/** Rules for new columns, keys and enum values, in new tables too: they are easy to change only before they have rows. */
final class DesignRules implements LintCheck {

    private static final Set<String> NARROW = Set.of("int2", "int4");

    @Override
    public void check(LintSubject subject) {
        for (MeasuredChangeSet changeSet : subject.revision().changeSets()) {
            for (MeasuredStatement statement : changeSet.statements()) {
                checkColumns(subject, changeSet, statement);
                checkKeys(subject, changeSet, statement);
                checkWords(subject, changeSet, statement);
            }
        }
    }

    private static void checkColumns(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        statement.after().columns().forEach((id, column) -> {
            Column before = statement.before().columns().get(id);
            boolean partition = statement.after().relations().containsKey(id.table())
                    && statement.after().relations().get(id.table()).root() != id.table();
            if (partition || before != null && before.formatted().equals(column.formatted())) {
                return;
            }
            String name = statement.after().nameOf(id.table()) + "." + column.name();
            checkColumn(subject, changeSet, statement, name, column);
        });
    }

    private static void checkColumn(
            LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement, String name, Column column) {
        switch (column.type().replaceFirst("^_", "")) {
            case "bpchar" -> add(subject, CHAR_TYPE, changeSet, statement, name, column, "Use text with a check.");
            case "timestamp" ->
                add(subject, TIMESTAMP_WITHOUT_ZONE, changeSet, statement, name, column, "Use timestamptz.");
            case "money" -> add(subject, MONEY_TYPE, changeSet, statement, name, column, "Use numeric.");
            case "json" -> add(subject, JSON_TYPE, changeSet, statement, name, column, "Use jsonb.");
            case "varchar" -> {
                if (column.formatted().contains("(")) {
                    add(subject, VARCHAR_LIMIT, changeSet, statement, name, column, "Use text with a check.");
                }
            }
            default -> {}
        }
        if (column.serial() && !column.identity()) {
            add(
                    subject,
                    SERIAL_COLUMN,
                    changeSet,
                    statement,
                    name,
                    column,
                    "Write: generated always as identity, or by default.");
        }
        if (NARROW.contains(column.type()) && (column.key() || column.identity() || column.serial())) {
            add(subject, NARROW_KEY, changeSet, statement, name, column, "Use bigint.");
        }
    }

    private static void add(
            LintSubject subject,
            LintRule rule,
            MeasuredChangeSet changeSet,
            MeasuredStatement statement,
            String name,
            Column column,
            String remedy) {
        String type = rule == SERIAL_COLUMN ? "serial" : column.formatted();
        subject.add(rule, changeSet, statement, "Gives " + name + " the type " + type, remedy);
    }

    private static void checkKeys(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        CatalogState end = subject.revision().end();
        statement.after().constraints().forEach((id, constraint) -> {
            Constraint last = end.constraints().get(id);
            boolean added = !statement.before().constraints().containsKey(id);
            if (added && constraint.isForeignKey() && last != null && !last.indexed()) {
                subject.add(
                        FOREIGN_KEY_WITHOUT_INDEX,
                        changeSet,
                        statement,
                        "The foreign key " + constraint.name() + " of " + end.nameOf(constraint.table())
                                + " has no index that begins with " + constraint.columns(),
                        "Create one; on an existing table concurrently.");
            }
        });
        statement.after().relations().forEach((id, relation) -> {
            boolean table = relation.kind().equals("r") || relation.kind().equals("p");
            boolean added = !statement.before().relations().containsKey(id) && relation.root() == id;
            if (table && added && end.relations().containsKey(id) && !hasPrimaryKey(end, id)) {
                subject.add(
                        NO_PRIMARY_KEY,
                        changeSet,
                        statement,
                        "Creates the table " + relation.name() + " without a primary key",
                        "Give it a primary key.");
            }
        });
    }

    private static boolean hasPrimaryKey(CatalogState state, long table) {
        return state.constraints().values().stream()
                .anyMatch(constraint ->
                        constraint.table() == table && constraint.type().equals("p"));
    }

    private static void checkWords(LintSubject subject, MeasuredChangeSet changeSet, MeasuredStatement statement) {
        SqlWords words = new SqlWords(statement.sql());
        boolean valueAdded = subject.revision().existedEnum(statement)
                && words.contains("add value")
                && !words.contains("before")
                && !words.contains("after");
        if (valueAdded) {
            subject.add(
                    ENUM_VALUE_WITHOUT_POSITION,
                    changeSet,
                    statement,
                    "Adds a value to an enum without its position in the order",
                    "Write before or after, and the value next to it.");
        }
        if (words.matches(".*\\btruncate\\b[^;]*\\bcascade\\b.*")) {
            subject.add(
                    TRUNCATE_CASCADE,
                    changeSet,
                    statement,
                    "Empties all tables that reference the table, now and when the revision is applied",
                    "Name the tables, without cascade.");
        }
    }
}
