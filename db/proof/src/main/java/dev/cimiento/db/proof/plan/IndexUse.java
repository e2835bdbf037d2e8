package dev.cimiento.db.proof.plan;

import java.util.List;

/**
 * The use of an index by statements.
 *
 * @param index its name
 * @param table the name of its table
 * @param purpose the constraint that needs it, such as {@code unique}; empty if only queries do
 * @param statements the ids of the statements whose plans use it
 */
public record IndexUse(String index, String table, String purpose, List<String> statements) {

    /** Returns true if neither a statement nor a constraint needs it. */
    public boolean isUnused() {
        return statements.isEmpty() && purpose.isEmpty();
    }
}
