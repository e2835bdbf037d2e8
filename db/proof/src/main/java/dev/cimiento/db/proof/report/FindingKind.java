package dev.cimiento.db.proof.report;

import java.util.Locale;

/** The kinds of faults that the proof finds in statements. */
public enum FindingKind {
    INVALID_SQL("PostgreSQL rejects the statement."),
    EMPTY_COLLECTION("The statement is invalid if a collection is empty."),
    MISSING_STATEMENT("A mapper's method or a nested select has no statement."),
    UNLOADABLE_CLASS("A class that a statement uses cannot be loaded."),
    MISSING_COMMA("Two columns have no comma between them, so the second is an alias of the first."),
    PARAMETER_TYPE("A parameter is sent with a type that does not fit."),
    NULL_PARAMETER("The statement fails if a parameter is null."),
    UNKNOWN_PROPERTY("A parameter names a property that does not exist."),
    UNKNOWN_EXPRESSION("A condition names a property or method that does not exist."),
    UNUSED_PARAMETER("The statement does not use a parameter."),
    MISSING_COLUMN("No column is selected for a component of the result."),
    UNUSED_COLUMN("The result has no component for a selected column."),
    RESULT_TYPE("A column's type cannot be read as the type of its component."),
    NULLABLE_RESULT("A column can be null, but its component cannot."),
    INCOMPLETE_INSERT("An insert omits a column that has no default and cannot be null."),
    NULL_INTO_COLUMN("A column that cannot be null can be set to null."),
    CROSSED_COLUMNS("Two columns get each other's values."),
    NO_WHERE("An update or delete has no where clause."),
    SUBSTITUTION("Text is substituted into the statement."),
    SELECT_STAR("A star selects columns instead of their names."),
    CHANCE_LIMIT("The order does not determine which rows a limit returns.");

    private final String meaning;

    FindingKind(String meaning) {
        this.meaning = meaning;
    }

    /** Returns the name in reports, such as {@code invalid-sql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the description in SARIF reports, one sentence. */
    public String meaning() {
        return meaning;
    }
}
