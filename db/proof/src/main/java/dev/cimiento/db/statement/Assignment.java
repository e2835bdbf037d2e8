package dev.cimiento.db.statement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is taken to be so: the values of some subjects, and for others the values that they do not have. */
record Assignment(Map<String, String> values, Map<String, Set<String>> excluded) {

    static final Assignment EMPTY = new Assignment(Map.of(), Map.of());

    /** This, and that a condition is met or not; empty when that cannot be. */
    Optional<Assignment> with(Condition condition, boolean met) {
        if (condition instanceof Condition.Not not) {
            return with(not.condition(), !met);
        } else if (condition instanceof Condition.And and) {
            return met ? withAll(and.parts(), true) : withOne(and.parts(), false);
        } else if (condition instanceof Condition.Or or) {
            return met ? withOne(or.parts(), true) : withAll(or.parts(), false);
        }
        Condition.Is is = (Condition.Is) condition;
        return met ? withValue(is) : withoutValue(is);
    }

    /** The same where that can be, and this otherwise. */
    Assignment withIfPossible(Condition condition, boolean met) {
        return with(condition, met).orElse(this);
    }

    /** What is not known to be met is not. */
    boolean meets(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return !meets(not.condition());
        } else if (condition instanceof Condition.And and) {
            return and.parts().stream().allMatch(this::meets);
        } else if (condition instanceof Condition.Or or) {
            return or.parts().stream().anyMatch(this::meets);
        }
        Condition.Is is = (Condition.Is) condition;
        return is.value().equals(values.get(is.subject()));
    }

    /** Whether it is said that a parameter is there: {@code path != null}, {@code path.isPresent()}. */
    boolean isThere(String path) {
        return excluded.entrySet().stream()
                        .anyMatch(subject -> plain(subject.getKey()).equals(path)
                                && subject.getValue().contains("null"))
                || values.entrySet().stream()
                        .anyMatch(subject -> plain(subject.getKey()).equals(path + ".isPresent")
                                && subject.getValue().equals("true"));
    }

    private static String plain(String subject) {
        return subject.replace("()", "");
    }

    private Optional<Assignment> withAll(List<Condition> conditions, boolean met) {
        Optional<Assignment> all = Optional.of(this);
        for (Condition condition : conditions) {
            all = all.flatMap(assignment -> assignment.with(condition, met));
        }
        return all;
    }

    private Optional<Assignment> withOne(List<Condition> conditions, boolean met) {
        return conditions.stream()
                .flatMap(condition -> with(condition, met).stream())
                .findFirst();
    }

    private Optional<Assignment> withValue(Condition.Is is) {
        String value = values.get(is.subject());
        if (value != null) {
            return value.equals(is.value()) ? Optional.of(this) : Optional.empty();
        }
        if (excluded.getOrDefault(is.subject(), Set.of()).contains(is.value())) {
            return Optional.empty();
        }
        Map<String, String> more = new HashMap<>(values);
        more.put(is.subject(), is.value());
        return Optional.of(new Assignment(more, excluded));
    }

    private Optional<Assignment> withoutValue(Condition.Is is) {
        String value = values.get(is.subject());
        if (value != null) {
            return value.equals(is.value()) ? Optional.empty() : Optional.of(this);
        }
        Map<String, Set<String>> more = new HashMap<>(excluded);
        Set<String> of = new HashSet<>(excluded.getOrDefault(is.subject(), Set.of()));
        of.add(is.value());
        more.put(is.subject(), of);
        return Optional.of(new Assignment(values, more));
    }
}
