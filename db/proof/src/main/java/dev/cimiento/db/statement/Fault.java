package dev.cimiento.db.statement;

import dev.cimiento.db.statement.source.Place;
import java.util.Optional;

/**
 * A fault in a statement that can be found without a database.
 *
 * @param place the position in the mapper file; empty if only the position of the statement is known
 * @param offset the index of the parameter with the fault, or {@link #NOWHERE}
 * @param message a description of the fault, without a full stop
 * @param remedy advice on how to fix it
 */
public record Fault(Kind kind, Optional<Place> place, int offset, String message, String remedy) {

    /** The kinds of faults. */
    public enum Kind {
        /** A parameter {@code #{…}} names a property that does not exist. */
        PROPERTY,
        /** An OGNL expression names a property or method that does not exist. */
        EXPRESSION,
        /** Text is substituted into the SQL: <code>${…}</code>. */
        SUBSTITUTION
    }

    /** The offset of a fault that does not belong to a parameter. */
    public static final int NOWHERE = -1;
}
