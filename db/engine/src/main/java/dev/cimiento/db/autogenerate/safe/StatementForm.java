package dev.cimiento.db.autogenerate.safe;

import java.util.function.Predicate;

/**
 * The form of statements on tables that exist before a revision.
 *
 * @param safe true for the form that blocks other sessions only for moments, in several change sets; false for the short
 *     form, which can hold strong locks while it reads a whole table
 * @param small returns true for tables of few rows, for which the short form takes no time; a name has no schema {@code
 *     public}, and is quoted where SQL needs it
 */
public record StatementForm(boolean safe, Predicate<String> small) {

    /** The short form for all tables, without limits on the wait for locks. */
    public static final StatementForm SIMPLE = new StatementForm(false, table -> true);

    /** The safe form for all tables. */
    public static final StatementForm SAFE = safeExceptOn(table -> false);

    /** Creates the safe form for all tables with more than a few rows. */
    public static StatementForm safeExceptOn(Predicate<String> small) {
        return new StatementForm(true, small);
    }
}
