package dev.cimiento.db.statement.variant;

import dev.cimiento.db.statement.source.Place;
import java.util.Arrays;
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
        SUBSTITUTION,
        /** A class that the statement uses cannot be loaded or initialised. */
        CLASS,
        /** An interceptor fails, so the statement is proved without it; this is no fault of the statement. */
        INTERCEPTOR,
        /** A parameter is inside quotes or a comment, where the driver does not see it. */
        QUOTED
    }

    /** The offset of a fault that does not belong to a parameter. */
    public static final int NOWHERE = -1;

    /**
     * Returns the fault of a class that cannot be loaded or initialised.
     *
     * @param unloadable a {@code LinkageError}, or an error such as {@code AssertionError} that a static initialiser
     *     throws, which Java does not wrap
     */
    public static Fault of(Error unloadable) {
        if (unloadable instanceof VirtualMachineError fatal) {
            throw fatal;
        }
        Throwable cause = unloadable;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Fault(
                Kind.CLASS,
                Optional.empty(),
                NOWHERE,
                "A class that the statement uses cannot be loaded: " + initialised(cause) + cause,
                "Put the class on the class path of the proof, and correct its static initialiser.");
    }

    /** Returns the class whose static initialiser threw an exception, for a message. */
    private static String initialised(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .filter(frame -> frame.getMethodName().equals("<clinit>"))
                .findFirst()
                .map(frame -> "the static initialiser of " + frame.getClassName() + " throws ")
                .orElse("");
    }
}
