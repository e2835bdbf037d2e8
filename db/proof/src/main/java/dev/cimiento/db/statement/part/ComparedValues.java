package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.Condition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The constants with which the conditions of a statement compare an expression: {@code kind == 'A'} and
 * {@code kind == 'B'}. The application may give it no other value. It may if there is an {@code otherwise}.
 */
public final class ComparedValues {

    private static final Set<String> ABSENT = Set.of("null", "\"\"", "''");

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<String> withOtherwise = new HashSet<>();

    public ComparedValues(SqlPart part) {
        read(part);
        values.keySet().removeAll(withOtherwise);
        values.values().removeIf(compared -> compared.size() < 2);
    }

    /** Returns the expressions in a condition that are compared with several constants. */
    public Stream<String> subjects(Condition condition) {
        return comparisons(condition).map(Condition.Is::subject).filter(values::containsKey);
    }

    /** Returns true if an expression has none of its constants, and is neither null nor empty. */
    public boolean isUnmatched(String subject, Assignment assignment) {
        String value = assignment.values().get(subject);
        return value == null
                || !ABSENT.contains(value)
                        && !values.getOrDefault(subject, Set.of()).contains(value);
    }

    private void read(SqlPart part) {
        if (part instanceof SqlPart.Sequence sequence) {
            sequence.parts().forEach(this::read);
        } else if (part instanceof SqlPart.If condition) {
            read(condition);
        } else if (part instanceof SqlPart.Choose choose) {
            choose.arms().forEach(this::read);
            choose.otherwise().ifPresent(otherwise -> {
                choose.arms()
                        .forEach(arm -> comparisons(arm.test().condition())
                                .forEach(comparison -> withOtherwise.add(comparison.subject())));
                read(otherwise);
            });
        } else if (part instanceof SqlPart.ForEach forEach) {
            read(forEach.contents());
        } else if (part instanceof SqlPart.Trim trim) {
            read(trim.contents());
        }
    }

    private void read(SqlPart.If condition) {
        comparisons(condition.test().condition())
                .filter(comparison -> !ABSENT.contains(comparison.value()))
                .forEach(comparison -> values.computeIfAbsent(comparison.subject(), subject -> new HashSet<>())
                        .add(comparison.value()));
        read(condition.contents());
    }

    private static Stream<Condition.Is> comparisons(Condition condition) {
        if (condition instanceof Condition.And and) {
            return and.parts().stream().flatMap(ComparedValues::comparisons);
        } else if (condition instanceof Condition.Or or) {
            return or.parts().stream().flatMap(ComparedValues::comparisons);
        }
        return condition instanceof Condition.Is is ? Stream.of(is) : Stream.empty();
    }
}
