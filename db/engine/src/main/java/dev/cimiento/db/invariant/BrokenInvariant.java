package dev.cimiento.db.invariant;

import java.util.List;

/**
 * An invariant that does not hold.
 *
 * @param name the name of its file, without {@code .sql}
 * @param description the file's first comment line
 * @param rows the first rows that violate it, each as {@code column=value, …}; at most {@value Invariants#MOST_ROWS}
 */
public record BrokenInvariant(String name, String description, List<String> rows) {

    public BrokenInvariant {
        rows = List.copyOf(rows);
    }
}
