package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The constants with which conditions at one place of a statement compare an expression: {@code kind == 'A'} and
 * {@code kind == 'B'}, in the arms of a {@code choose} without {@code otherwise}, or in elements beside each other. The
 * application may give the expression no other value.
 */
public record ComparedValues(String subject, Set<String> constants) {

    private static final Set<String> ABSENT = Set.of("null", "\"\"", "''");

    /** Returns the expressions that conditions beside each other compare with several constants. */
    public static List<ComparedValues> of(Stream<SqlPart.If> conditions) {
        Map<String, Set<String>> constants = new HashMap<>();
        conditions
                .flatMap(condition -> comparisons(condition.test().condition()))
                .filter(comparison -> !ABSENT.contains(comparison.value()))
                .forEach(comparison -> constants
                        .computeIfAbsent(comparison.subject(), subject -> new TreeSet<>())
                        .add(comparison.value()));
        return constants.entrySet().stream()
                .filter(compared -> compared.getValue().size() > 1)
                .map(compared -> new ComparedValues(compared.getKey(), compared.getValue()))
                .toList();
    }

    /** Returns true if the expression has none of the constants, and is neither null nor empty. */
    public boolean isUnmatched(Assignment assignment) {
        String value = assignment.values().get(subject);
        return value == null || !ABSENT.contains(value) && !constants.contains(value);
    }

    private static Stream<Condition.Is> comparisons(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(ComparedValues::comparisons);
        } else if (condition instanceof Condition.Or or) {
            return or.parts().stream().flatMap(ComparedValues::comparisons);
        }
        return condition instanceof Condition.Is is ? Stream.of(is) : Stream.empty();
    }

    @Override
    public String toString() {
        return subject + " has none of the values " + String.join(", ", constants);
    }
}
