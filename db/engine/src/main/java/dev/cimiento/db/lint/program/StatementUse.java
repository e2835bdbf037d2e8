package dev.cimiento.db.lint.program;

import dev.cimiento.db.lint.measure.LockMode;
import java.util.Map;
import java.util.Set;

/**
 * A statement of the program, in all its variants.
 *
 * @param statement its id
 * @param place its position, as {@code file:line:column}
 * @param locks the strongest lock that it takes on each relation, by the {@code oid}
 * @param indexes the {@code oid} of each index that its plans use
 * @param scanned the {@code oid} of each table that its plans read completely, although the planner avoids that where an
 *     index can serve
 */
public record StatementUse(
        String statement, String place, Map<Long, LockMode> locks, Set<Long> indexes, Set<Long> scanned) {}
