package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.Names;

/**
 * A thing that gets another name, and keeps what is in it.
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

    /** One that is refused for sure, by a code that says whether the new name is there. */
    Rename toItself() {
        return new Rename(kind, owner, to, to);
    }

    /** Such as {@code column readings.note}. */
    String subject() {
        return switch (kind) {
            case "column", "constraint", "trigger", "policy" -> kind + " " + Names.shown(owner) + "." + to;
            case "value" -> "value " + to + " of the type " + Names.shown(owner);
            default -> kind + " " + Names.shown(owner + to);
        };
    }
}
