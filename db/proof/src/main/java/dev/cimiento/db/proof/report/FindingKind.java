package dev.cimiento.db.proof.report;

import static dev.cimiento.db.core.report.Severity.ERROR;
import static dev.cimiento.db.core.report.Severity.STYLE;
import static dev.cimiento.db.core.report.Severity.WARNING;

import dev.cimiento.db.core.report.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of faults that the proof finds in statements, with their default severities. */
public enum FindingKind {
    INVALID_SQL(
            ERROR,
            "PostgreSQL rejects the statement.",
            "The statement fails whenever this variant of it runs. The message is PostgreSQL's."),
    EMPTY_COLLECTION(
            WARNING,
            "The statement is invalid if a collection is empty.",
            "A foreach over an empty collection renders nothing, such as: in (). It is safe only if the callers never"
                    + " pass an empty collection."),
    INVALID_COMBINATION(
            WARNING,
            "PostgreSQL rejects the statement for a combination of arguments.",
            "The statement fails if its conditions are met in this combination; the same text is accepted with other"
                    + " outcomes of the conditions. It is safe only if the callers never pass such arguments."),
    MISSING_STATEMENT(
            ERROR,
            "A mapper's method or a nested select has no statement.",
            "MyBatis notices this only when the method is called or the nested select runs, and then fails."),
    UNLOADABLE_MAPPER(
            ERROR,
            "A mapper cannot be loaded.",
            "MyBatis fails when the program starts. The elements of the mapper that were not loaded are not proved."),
    UNLOADABLE_CLASS(
            ERROR,
            "A class that a statement uses cannot be loaded.",
            "The class is missing or its static initialiser throws an exception. The statement is not proved further."),
    MISSING_COMMA(
            ERROR,
            "Two columns have no comma between them, so the second is an alias of the first.",
            "The result has one column with the name of the second and the value of the first."),
    PARAMETER_TYPE(
            ERROR,
            "A parameter is sent with a type that does not fit.",
            "PostgreSQL rejects the parameter's type, or converts its value silently. A cast or another Java type"
                    + " corrects it."),
    TRUNCATING_CAST(
            WARNING,
            "A cast keeps only one character.",
            "In PostgreSQL char means char(1), so a cast to char without a length drops all other characters."),
    NULL_PARAMETER(
            ERROR,
            "The statement fails if a parameter is null.",
            "A null has no type of its own, and PostgreSQL cannot derive the type from the statement. A cast gives it"
                    + " one."),
    UNKNOWN_PROPERTY(
            ERROR,
            "A parameter, key or result map names a property that does not exist.",
            "MyBatis notices this only when the statement runs, and then fails."),
    UNKNOWN_EXPRESSION(
            ERROR,
            "A condition names a property or method that does not exist.",
            "MyBatis evaluates the condition only when the statement runs, and then fails or decides wrongly."),
    UNUSED_PARAMETER(
            WARNING,
            "The statement does not use a parameter.",
            "No variant of the statement uses the parameter of the mapper's method. Often a condition was removed or"
                    + " forgotten."),
    MISSING_COLUMN(
            ERROR,
            "No column is selected for a component of the result.",
            "MyBatis cannot build the result, or leaves the component empty."),
    UNFILLED_PROPERTY(
            STYLE,
            "No column is selected for a property of the result.",
            "All other properties of the bean have a column. MyBatis leaves this one at its default."),
    UNUSED_COLUMN(
            WARNING,
            "The result has no component for a selected column.",
            "MyBatis ignores the column. Often the column or the component has a wrong name."),
    RESULT_TYPE(
            ERROR,
            "A column's type cannot be read as the type of its component.",
            "The type handler fails, or loses a part of the value, when the statement returns a row."),
    NULLABLE_RESULT(
            ERROR,
            "A column can be null, but its component cannot.",
            "By the catalog, or because of an outer join, the column can be null. MyBatis then fails, or sets null where"
                    + " the program does not expect it."),
    NULL_AS_DEFAULT(
            STYLE,
            "A column can be null, and its property is a primitive that keeps its default.",
            "MyBatis does not call the setter of a primitive for a null, so that null becomes 0 or false."),
    INCOMPLETE_INSERT(
            ERROR,
            "An insert omits a column that has no default and cannot be null.",
            "PostgreSQL rejects each row, unless a trigger sets the column."),
    NULL_INTO_COLUMN(
            ERROR,
            "A column that cannot be null can be set to null.",
            "The value is nullable in Java or in the statement, and the column has a not-null constraint."),
    CROSSED_COLUMNS(
            ERROR,
            "Two columns get each other's values.",
            "The names of the values and of the columns are the same, but in another order."),
    NO_WHERE(
            ERROR,
            "An update or delete has no where clause.",
            "This variant of the statement changes all rows of the table. If this is intended, write: where true."),
    SUBSTITUTION(
            WARNING,
            "Text is substituted into the statement.",
            "The text of ${…} becomes a part of the SQL: with a value from outside, this is an SQL injection."),
    SELECT_STAR(
            STYLE,
            "A star selects columns instead of their names.",
            "The result changes when a column is added to or removed from the table."),
    CHANCE_LIMIT(
            WARNING,
            "The order does not determine which rows a limit returns.",
            "Several rows are equal in the order, so pages can repeat or omit rows."),
    INVALID_SUPPRESSION(
            ERROR,
            "A suppression has no reason, or names an unknown kind.",
            "The comment suppresses nothing. It has the form: cimiento: allow select-star because …"),
    UNUSED_SUPPRESSION(
            WARNING,
            "A suppression suppresses no finding.",
            "The finding was fixed or never existed. Without the comment, a new finding of the kind is reported."),
    FIXED_FINDING(
            ERROR,
            "The baseline lists a finding that does not exist any more.",
            "A baseline only shrinks: its lines are removed when their findings are fixed, so that they do not return.");

    private final Severity severity;
    private final String meaning;
    private final String explanation;

    FindingKind(Severity severity, String meaning, String explanation) {
        this.severity = severity;
        this.meaning = meaning;
        this.explanation = explanation;
    }

    /** Returns the kind with this name in reports; empty if no kind has this name. */
    public static Optional<FindingKind> of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    /** Returns the name in reports, such as {@code invalid-sql}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the default severity. */
    public Severity severity() {
        return severity;
    }

    /** Returns true if a comment in the statement can allow findings of this kind. */
    public boolean isSuppressible() {
        return this != UNLOADABLE_MAPPER
                && this != INVALID_SUPPRESSION
                && this != UNUSED_SUPPRESSION
                && this != FIXED_FINDING;
    }

    /** Returns a description, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** Returns the consequence of the fault, one or two sentences. */
    public String explanation() {
        return explanation;
    }
}
