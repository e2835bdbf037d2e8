package dev.cimiento.db.proof.report;

import java.util.Locale;

/** What can be found wrong with a statement. */
public enum FindingKind {
    INVALID_SQL("The server refuses the statement."),
    PARAMETER_TYPE("A parameter is sent as a type that does not fit."),
    NULL_PARAMETER("The statement fails when a parameter is null."),
    UNKNOWN_PROPERTY("A parameter names a property that does not exist."),
    UNKNOWN_EXPRESSION("A condition names a property or method that does not exist."),
    UNUSED_PARAMETER("The statement takes no notice of a parameter."),
    MISSING_COLUMN("No column has what a component of the result needs."),
    UNUSED_COLUMN("Nobody takes a column of the result."),
    RESULT_TYPE("A column's type cannot be turned into that of its component."),
    NULLABLE_RESULT("A column can be null, and what takes it cannot."),
    INCOMPLETE_INSERT("An insert leaves out a column that must be given."),
    NULL_INTO_COLUMN("A column that cannot be null may be given null."),
    CROSSED_COLUMNS("Two columns are given each other's values."),
    NO_WHERE("An update or delete has no where."),
    SUBSTITUTION("Text is put into the statement."),
    SELECT_STAR("Which columns are selected is not said."),
    CHANCE_LIMIT("A limit stands under an order that leaves open which rows come first.");

    private final String meaning;

    FindingKind(String meaning) {
        this.meaning = meaning;
    }

    /** Its name for tools and people: {@code invalid-sql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String meaning() {
        return meaning;
    }
}
