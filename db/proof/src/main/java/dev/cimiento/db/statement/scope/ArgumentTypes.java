package dev.cimiento.db.statement.scope;

import dev.cimiento.db.statement.source.TextOrigin;
import java.util.Set;

/**
 * The known types of a statement's arguments.
 *
 * @param declared true if no mapper method calls the statement, so that the argument can have another type
 * @param open true if the statement reads properties of a map or of an object of any type, so that the program decides
 *     which of them are set together
 * @param resolved the positions of the names that the types have
 */
public record ArgumentTypes(boolean declared, boolean open, Set<TextOrigin> resolved) {

    /** The types of a statement whose parameters are recorded. */
    public static final ArgumentTypes KNOWN = new ArgumentTypes(false, false, Set.of());
}
