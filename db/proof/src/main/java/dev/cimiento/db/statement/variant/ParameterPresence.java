package dev.cimiento.db.statement.variant;

import dev.cimiento.db.analysis.Nullness;
import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.PathNames;
import dev.cimiento.db.statement.condition.Presence;
import dev.cimiento.db.statement.type.TypedValue;
import java.util.Set;

/**
 * Decides if the parameters of a variant have values.
 *
 * @param generatedKeys the properties that the database sets after the statement, so they are null before
 */
record ParameterPresence(Assignment assignment, PathNames names, Set<String> generatedKeys) {

    Presence of(String path) {
        return assignment.presence(names.of(path));
    }

    /** Returns the value of a parameter; that of a generated key can be null. */
    TypedValue value(String path, TypedValue value) {
        return generatedKeys.contains(path) && value.nullness() == Nullness.UNDECIDED
                ? new TypedValue(value.type(), value.sample(), Nullness.POSSIBLE)
                : value;
    }
}
