package dev.cimiento.db.statement.condition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Assumptions about the expressions in the conditions of a statement.
 *
 * @param values the assumed value of an expression, such as {@code query.kind} → {@code "A"}
 * @param excluded the values that an expression is assumed not to have
 */
public record Assignment(Map<String, String> values, Map<String, Set<String>> excluded) {

    public static final Assignment EMPTY = new Assignment(Map.of(), Map.of());

    /** Returns these assumptions and the given outcome of a condition; empty if they contradict each other. */
    public Optional<Assignment> with(Condition condition, boolean met) {
        if (condition instanceof Condition.Not not) {
            return with(not.condition(), !met);
        } else if (condition instanceof Condition.And and) {
            return met ? withAll(and.parts(), true) : withAny(and.parts(), false);
        } else if (condition instanceof Condition.Or or) {
            return met ? withAny(or.parts(), true) : withAll(or.parts(), false);
        }
        Condition.Is is = (Condition.Is) condition;
        return met ? withValue(is) : withoutValue(is);
    }

    /** Returns {@link #with} if there is no contradiction, otherwise this assignment. */
    public Assignment withIfPossible(Condition condition, boolean met) {
        return with(condition, met).orElse(this);
    }

    /** Returns true if the condition follows from the assumptions; an undetermined condition is not met. */
    public boolean meets(Condition condition) {
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

    /** Returns what the assumptions say about the presence of a parameter. */
    public Presence presence(String path) {
        if (isPresent(path)) {
            return Presence.PRESENT;
        }
        return mentions(path, true) ? Presence.CONDITIONAL : Presence.UNCONDITIONAL;
    }

    /** Returns true if a parameter is assumed to have a value: {@code path != null}, {@code path.isPresent()}. */
    private boolean isPresent(String path) {
        return excluded.entrySet().stream()
                        .anyMatch(subject -> plain(subject.getKey()).equals(path)
                                && subject.getValue().contains("null"))
                || values.entrySet().stream()
                        .anyMatch(subject -> plain(subject.getKey()).equals(path + ".isPresent")
                                && subject.getValue().equals("true"));
    }

    /**
     * Returns true if a condition asks for more of a collection than null, such as {@code !ids.isEmpty()}; then an
     * empty collection may contradict the condition.
     */
    public boolean asksAbout(String collection) {
        return mentions(collection, false);
    }

    private boolean mentions(String path, boolean itself) {
        Pattern name = Pattern.compile("(?<![\\w.])" + Pattern.quote(plain(path)) + "(?!\\w)");
        return Stream.concat(values.keySet().stream(), excluded.keySet().stream())
                .map(Assignment::plain)
                .anyMatch(subject -> (itself || !subject.equals(plain(path)))
                        && name.matcher(subject).find());
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

    private Optional<Assignment> withAny(List<Condition> conditions, boolean met) {
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
