package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Place;
import java.util.Optional;

/**
 * Something that is wrong with a statement whatever the database is.
 *
 * @param place empty where it is not known more nearly than the statement's
 * @param offset where in the statement, or before it when it stands in a condition
 */
public record Fault(Kind kind, Optional<Place> place, int offset, String message, String remedy) {

    /** What can be wrong. */
    public enum Kind {
        PROPERTY,
        EXPRESSION,
        SUBSTITUTION
    }

    /** For what is no part of the SQL. */
    public static final int NOWHERE = -1;
}
