package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.Condition;
import dev.cimiento.db.statement.condition.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A conditional part of a statement.
 *
 * @param label the test, as shown in messages
 * @param path the conditions that must be met or not met to render this part
 * @param arm true for a {@code when} or {@code otherwise}
 * @param repeats true if the part contains a {@code foreach}
 */
public record Branch(String label, List<Step> path, boolean arm, boolean repeats) {

    /** @param met true if the condition must be met, false if it must not be met */
    record Step(Condition condition, boolean met) {}

    /** Returns the branches of a statement, in order. */
    public static List<Branch> of(SqlPart part) {
        List<Branch> found = new ArrayList<>();
        collect(part, List.of(), found);
        return found;
    }

    /** Adds the assumptions that lead into this branch; empty if they contradict the given ones. */
    public Optional<Assignment> entered(Assignment from) {
        Optional<Assignment> entered = Optional.of(from);
        for (Step step : path) {
            entered = entered.flatMap(assignment -> assignment.with(step.condition(), step.met()));
        }
        return entered;
    }

    /** Adds the assumption that this branch is skipped, if it does not contradict the given ones. */
    public Assignment avoided(Assignment from) {
        Step last = path.get(path.size() - 1);
        return from.withIfPossible(last.condition(), !last.met());
    }

    public boolean isTaken(Assignment assignment) {
        return path.stream().allMatch(step -> assignment.meets(step.condition()) == step.met());
    }

    private static void collect(SqlPart part, List<Step> path, List<Branch> found) {
        if (part instanceof SqlPart.Sequence sequence) {
            sequence.parts().forEach(child -> collect(child, path, found));
        } else if (part instanceof SqlPart.If condition) {
            add(condition.test().toString(), plus(path, condition.test(), true), false, condition.contents(), found);
        } else if (part instanceof SqlPart.Choose choose) {
            collectArms(choose, path, found);
        } else if (part instanceof SqlPart.ForEach forEach) {
            collect(forEach.contents(), path, found);
        } else if (part instanceof SqlPart.Trim trim) {
            collect(trim.contents(), path, found);
        }
    }

    private static void collectArms(SqlPart.Choose choose, List<Step> path, List<Branch> found) {
        List<Step> before = path;
        for (SqlPart.If arm : choose.arms()) {
            add(arm.test().toString(), plus(before, arm.test(), true), true, arm.contents(), found);
            before = plus(before, arm.test(), false);
        }
        if (choose.otherwise().isPresent()) {
            add("otherwise", before, true, choose.otherwise().get(), found);
        }
    }

    private static void add(String label, List<Step> path, boolean arm, SqlPart contents, List<Branch> found) {
        found.add(new Branch(label, path, arm, repeats(contents)));
        collect(contents, path, found);
    }

    private static List<Step> plus(List<Step> path, Expression test, boolean met) {
        List<Step> longer = new ArrayList<>(path);
        longer.add(new Step(test.condition(), met));
        return longer;
    }

    /** Returns true if a part is or contains a {@code foreach}. */
    public static boolean repeats(SqlPart part) {
        if (part instanceof SqlPart.Sequence sequence) {
            return sequence.parts().stream().anyMatch(Branch::repeats);
        } else if (part instanceof SqlPart.If condition) {
            return repeats(condition.contents());
        } else if (part instanceof SqlPart.Choose choose) {
            return choose.arms().stream().anyMatch(Branch::repeats)
                    || choose.otherwise().filter(Branch::repeats).isPresent();
        } else if (part instanceof SqlPart.Trim trim) {
            return repeats(trim.contents());
        }
        return part instanceof SqlPart.ForEach;
    }
}
