package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Names;

/**
 * An object that gets another name and keeps its data.
 *
 * @param kind such as {@code table}, {@code column}, {@code value}, {@code constraint}
 * @param owner the table of a column, constraint, trigger or policy, the type of a value; else the schema with its dot
 * @param from its old name, quoted where it must be
 * @param to its new name
 */
record Rename(String kind, String owner, String from, String to) {

    String statement() {
        return switch (kind) {
            case "column", "constraint" -> "alter table " + owner + " rename " + kind + " " + from + " to " + to;
            case "value" -> "alter type " + owner + " rename value " + from + " to " + to;
            case "trigger", "policy" -> "alter " + kind + " " + from + " on " + owner + " rename to " + to;
            default -> "alter " + kind + " " + owner + from + " rename to " + to;
        };
    }

    Rename inverse() {
        return new Rename(kind, owner, to, from);
    }

    /** Returns a rename that always fails. Its error code tells whether an object of the new name exists. */
    Rename toItself() {
        return new Rename(kind, owner, to, to);
    }

    /** Returns the object under its new name, such as {@code column readings.note}. */
    String subject() {
        return switch (kind) {
            case "column", "constraint", "trigger", "policy" -> kind + " " + Names.shown(owner) + "." + to;
            case "value" -> "value " + to + " of the type " + Names.shown(owner);
            default -> kind + " " + Names.shown(owner + to);
        };
    }
}
