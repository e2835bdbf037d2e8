package dev.cimiento.db.statement.part;

import dev.cimiento.db.statement.condition.Assignment;
import dev.cimiento.db.statement.condition.Condition;
import dev.cimiento.db.statement.condition.Vendors;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Selects the variants of a statement to prove: no condition met; all conditions met; each condition alone; each pair
 * of the first ten conditions; each arm of a {@code choose} alone, and with all other conditions met; each {@code
 * foreach} without elements, with one and with two. Up to 32 combinations of conditions are all selected.
 */
public final class Choices {

    private static final int MAX_PAIRED_CONDITIONS = 10;
    private static final int MAX_ALL_COMBINATIONS = 32;

    private final List<Branch> branches;
    private final boolean repeats;
    private final Assignment given;
    private final List<Choice> choices = new ArrayList<>();
    private final List<Choice> withoutElements = new ArrayList<>();

    private Choices(SqlPart part) {
        Set<String> seen = new HashSet<>();
        this.branches = Branch.of(part).stream()
                .filter(branch -> seen.add(branch.label() + branch.path()))
                .toList();
        this.repeats = Branch.repeats(part);
        this.given = Vendors.assumed(comparedValues());
    }

    public static List<Choice> of(SqlPart part) {
        Choices choices = new Choices(part);
        choices.collect();
        choices.choices.addAll(choices.withoutElements);
        return choices.choices;
    }

    /** Returns an upper limit of the number of variants; some combinations of conditions may give the same SQL. */
    public static BigInteger possible(SqlPart part) {
        Choices choices = new Choices(part);
        BigInteger possible = BigInteger.valueOf(choices.repeats ? 3 : 1);
        for (Set<Condition.Fact> facts : choices.subjects().values()) {
            possible = possible.multiply(BigInteger.valueOf(facts.size() + 1L));
        }
        return possible;
    }

    private void collect() {
        if (branches.isEmpty()) {
            add(given, "the only variant", true);
            return;
        }
        add(avoiding(given), "no condition met", repeats);
        Assignment all = given;
        for (Branch branch : branches) {
            all = branch.entered(all).orElse(all);
        }
        add(all, "all conditions met", repeats);
        for (Branch branch : branches) {
            branch.entered(given).ifPresent(entered -> addAlone(branch, entered));
        }
        addPairs();
        addAllCombinations();
    }

    private void addAlone(Branch branch, Assignment entered) {
        add(avoiding(entered), branch.label(), branch.repeats());
        if (branch.arm()) {
            Assignment most = entered;
            for (Branch other : branches) {
                most = other.entered(most).orElse(most);
            }
            add(most, branch.label() + " and all other conditions met", false);
        }
    }

    private void addPairs() {
        List<Branch> conditions = branches.stream()
                .filter(branch -> !branch.arm())
                .limit(MAX_PAIRED_CONDITIONS)
                .toList();
        for (int i = 0; i < conditions.size(); i++) {
            Branch first = conditions.get(i);
            for (Branch second : conditions.subList(i + 1, conditions.size())) {
                first.entered(given)
                        .flatMap(second::entered)
                        .ifPresent(both -> add(avoiding(both), first.label() + " and " + second.label(), false));
            }
        }
    }

    /** Adds every combination of the conditions, unless there are too many. */
    private void addAllCombinations() {
        Map<String, Set<Condition.Fact>> subjects = subjects();
        long combinations = subjects.values().stream()
                .mapToLong(facts -> facts.size() + 1L)
                .reduce(1, (a, b) -> Math.min(a * b, MAX_ALL_COMBINATIONS + 1L));
        if (combinations > MAX_ALL_COMBINATIONS) {
            return;
        }
        List<Assignment> combined = List.of(given);
        for (Set<Condition.Fact> facts : subjects.values()) {
            List<Assignment> more = new ArrayList<>();
            combined.forEach(assignment -> more.add(without(facts, assignment)));
            for (Assignment assignment : combined) {
                facts.forEach(fact -> assignment.with(fact, true).ifPresent(more::add));
            }
            combined = more;
        }
        combined.forEach(assignment -> add(assignment, taken(assignment), false));
    }

    private static Assignment without(Set<Condition.Fact> facts, Assignment from) {
        Assignment none = from;
        for (Condition.Fact fact : facts) {
            none = none.withIfPossible(fact, false);
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

    /** Returns the compared expressions, with the constants with which conditions compare them. */
    private Map<String, Set<String>> comparedValues() {
        Map<String, Set<String>> values = new HashMap<>();
        subjects()
                .forEach((subject, facts) -> values.put(
                        subject,
                        facts.stream()
                                .filter(Condition.Is.class::isInstance)
                                .map(fact -> ((Condition.Is) fact).value())
                                .collect(Collectors.toSet())));
        return values;
    }

    private Map<String, Set<Condition.Fact>> subjects() {
        Map<String, Set<Condition.Fact>> subjects = new HashMap<>();
        branches.forEach(branch -> branch.path().forEach(step -> collect(step.condition(), subjects)));
        return subjects;
    }

    private static void collect(Condition condition, Map<String, Set<Condition.Fact>> subjects) {
        if (condition instanceof Condition.Not not) {
            collect(not.condition(), subjects);
        } else if (condition instanceof Condition.And and) {
            and.parts().forEach(part -> collect(part, subjects));
        } else if (condition instanceof Condition.Or or) {
            or.parts().forEach(part -> collect(part, subjects));
        } else if (condition instanceof Condition.Fact fact) {
            subjects.computeIfAbsent(fact.subject(), subject -> new HashSet<>()).add(fact);
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
            withoutElements.add(new Choice(label + ", no elements", assignment, 0));
        }
    }
}
