package dev.cimiento.db.proof.plan;

import java.util.List;

/**
 * The use of an index by statements.
 *
 * @param index its name
 * @param parts the names of its indexes on partitions, which plans have instead of its own
 * @param table the name of its table
 * @param purpose the constraint that needs it, such as {@code unique}; empty if only queries do
 * @param statements the ids of the statements whose plans use it
 */
public record IndexUse(String index, List<String> parts, String table, String purpose, List<String> statements) {

    /** Returns true if the name in a plan is its own, or that of its part. */
    boolean isNamed(String name) {
        return index.equals(name) || parts.contains(name);
    }

    IndexUse by(List<String> users) {
        return new IndexUse(index, parts, table, purpose, users);
    }

    /** Returns true if neither a statement nor a constraint needs it. */
    public boolean isUnused() {
        return statements.isEmpty() && purpose.isEmpty();
    }
}
