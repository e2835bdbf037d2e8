package dev.cimiento.db.statement;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The ways through a statement that are tried: none of its conditions met and all of them, each alone, each two of the
 * first ten, each arm of a {@code choose} alone and with all others met, and each {@code foreach} with one element and
 * with two. Where all there are are few, it is all.
 */
final class Choices {

    private static final int PAIRED = 10;
    private static final int FEW = 32;

    private final List<Branch> branches;
    private final boolean repeats;
    private final List<Choice> choices = new ArrayList<>();

    private Choices(SqlPart part) {
        Set<String> seen = new HashSet<>();
        this.branches = Branch.of(part).stream()
                .filter(branch -> seen.add(branch.label() + branch.path()))
                .toList();
        this.repeats = Branch.repeats(part);
    }

    static List<Choice> of(SqlPart part) {
        Choices choices = new Choices(part);
        choices.collect();
        return choices.choices;
    }

    /** How many ways there are, at most: some cannot be told apart by what the conditions ask. */
    static BigInteger possible(SqlPart part) {
        Choices choices = new Choices(part);
        BigInteger possible = BigInteger.valueOf(choices.repeats ? 2 : 1);
        for (Set<String> values : choices.subjects().values()) {
            possible = possible.multiply(BigInteger.valueOf(values.size() + 1L));
        }
        return possible;
    }

    private void collect() {
        if (branches.isEmpty()) {
            add(Assignment.EMPTY, "the only one", true);
            return;
        }
        add(avoiding(Assignment.EMPTY), "no condition met", repeats);
        Assignment all = Assignment.EMPTY;
        for (Branch branch : branches) {
            all = branch.entered(all).orElse(all);
        }
        add(all, "all conditions met", repeats);
        for (Branch branch : branches) {
            branch.entered(Assignment.EMPTY).ifPresent(entered -> addAlone(branch, entered));
        }
        addPairs();
        addFew();
    }

    private void addAlone(Branch branch, Assignment entered) {
        add(avoiding(entered), branch.label(), branch.repeats());
        if (branch.arm()) {
            Assignment most = entered;
            for (Branch other : branches) {
                most = other.entered(most).orElse(most);
            }
            add(most, branch.label() + ", and all else", false);
        }
    }

    private void addPairs() {
        List<Branch> conditions =
                branches.stream().filter(branch -> !branch.arm()).limit(PAIRED).toList();
        for (int i = 0; i < conditions.size(); i++) {
            Branch one = conditions.get(i);
            for (Branch other : conditions.subList(i + 1, conditions.size())) {
                one.entered(Assignment.EMPTY)
                        .flatMap(other::entered)
                        .ifPresent(both -> add(avoiding(both), one.label() + " and " + other.label(), false));
            }
        }
    }

    /** Each combination of what the conditions ask, where these are few. */
    private void addFew() {
        Map<String, Set<String>> subjects = subjects();
        long combinations = subjects.values().stream()
                .mapToLong(values -> values.size() + 1L)
                .reduce(1, (a, b) -> Math.min(a * b, FEW + 1L));
        if (combinations > FEW) {
            return;
        }
        List<Assignment> combined = List.of(Assignment.EMPTY);
        for (Map.Entry<String, Set<String>> subject : subjects.entrySet()) {
            List<Assignment> more = new ArrayList<>();
            combined.forEach(assignment -> more.add(without(subject, assignment)));
            for (Assignment assignment : combined) {
                subject.getValue()
                        .forEach(value -> assignment
                                .with(new Condition.Is(subject.getKey(), value), true)
                                .ifPresent(more::add));
            }
            combined = more;
        }
        combined.forEach(assignment -> add(assignment, taken(assignment), false));
    }

    private static Assignment without(Map.Entry<String, Set<String>> subject, Assignment from) {
        Assignment none = from;
        for (String value : subject.getValue()) {
            none = none.withIfPossible(new Condition.Is(subject.getKey(), value), false);
        }
        return none;
    }

    private String taken(Assignment assignment) {
        return branches.stream()
                .filter(branch -> branch.isTaken(assignment))
                .map(Branch::label)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private Map<String, Set<String>> subjects() {
        Map<String, Set<String>> subjects = new HashMap<>();
        branches.forEach(branch -> branch.path().forEach(step -> collect(step.condition(), subjects)));
        return subjects;
    }

    private static void collect(Condition condition, Map<String, Set<String>> subjects) {
        if (condition instanceof Condition.Not not) {
            collect(not.condition(), subjects);
        } else if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, subjects));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, subjects));
        } else if (condition instanceof Condition.Is is) {
            subjects.computeIfAbsent(is.subject(), subject -> new HashSet<>()).add(is.value());
        }
    }

    private Assignment avoiding(Assignment from) {
        Assignment least = from;
        for (Branch branch : branches) {
            if (!branch.label().equals("otherwise")) {
                least = branch.avoided(least);
            }
        }
        return least;
    }

    private void add(Assignment assignment, String label, boolean repeated) {
        if (!repeats) {
            choices.add(new Choice(label, assignment, 1));
            return;
        }
        choices.add(new Choice(label + ", one element", assignment, 1));
        if (repeated) {
            choices.add(new Choice(label + ", two elements", assignment, 2));
        }
    }
}
