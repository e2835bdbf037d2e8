package dev.cimiento.db.statement.condition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Assumptions about the expressions in the conditions of a statement.
 *
 * @param values the assumed value of an expression, such as {@code query.kind} → {@code "A"}
 * @param excluded the values that an expression is assumed not to have
 * @param sizes the sizes that a collection is assumed to have, unless it is null
 */
public record Assignment(Map<String, String> values, Map<String, Set<String>> excluded, Map<String, Sizes> sizes) {

    public static final Assignment EMPTY = new Assignment(Map.of(), Map.of(), Map.of());

    private static final String NULL = "null";

    /** Returns these assumptions and the given outcome of a condition; empty if they contradict each other. */
    public Optional<Assignment> with(Condition condition, boolean met) {
        if (condition instanceof Condition.Not not) {
            return with(not.condition(), !met);
        } else if (condition instanceof Condition.And and) {
            return met ? withAll(and.parts(), true) : withAny(and.parts(), false);
        } else if (condition instanceof Condition.Or or) {
            return met ? withAny(or.parts(), true) : withAll(or.parts(), false);
        }
        if (condition instanceof Condition.HasSize size) {
            return withSize(size, met);
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
        if (condition instanceof Condition.HasSize size) {
            Sizes known = sizes.get(size.subject());
            return known != null && known.isSubsetOf(size.sizes()) && !isNull(size.subject());
        }
        Condition.Is is = (Condition.Is) condition;
        return is.value().equals(value(is.subject()));
    }

    /** Returns true if the other assumptions are the same, apart from the sizes and the presence of collections. */
    public boolean isEqualApartFromSizes(Assignment other) {
        Set<String> sized = new HashSet<>(sizes.keySet());
        sized.addAll(other.sizes.keySet());
        return without(values, sized).equals(without(other.values, sized))
                && without(excluded, sized).equals(without(other.excluded, sized));
    }

    /** Returns the collections about whose sizes or presence the other assumptions differ. */
    public Set<String> sizesUnlike(Assignment other) {
        Set<String> sized = new HashSet<>(sizes.keySet());
        sized.addAll(other.sizes.keySet());
        sized.removeIf(subject -> on(Set.of(subject)).equals(other.on(Set.of(subject))));
        return sized;
    }

    /** Returns the assumptions about some expressions. */
    public Assignment on(Set<String> subjects) {
        return new Assignment(only(values, subjects), only(excluded, subjects), only(sizes, subjects));
    }

    private static <V> Map<String, V> only(Map<String, V> assumptions, Set<String> subjects) {
        Map<String, V> left = new HashMap<>(assumptions);
        left.keySet().retainAll(subjects);
        return left;
    }

    private static <V> Map<String, V> without(Map<String, V> assumptions, Set<String> subjects) {
        Map<String, V> left = new HashMap<>(assumptions);
        left.keySet().removeAll(subjects);
        return left;
    }

    /** Returns the sizes that a collection is assumed to have; empty if no condition about its size is determined. */
    public Optional<Sizes> sizesOf(String collection) {
        return Optional.ofNullable(sizes.get(plain(collection)));
    }

    /** Returns the assumed value of an expression; without its own, that of a property of null is null as well. */
    private @Nullable String value(String subject) {
        String own = values.get(subject);
        return own == null && hasNullOwner(subject) ? NULL : own;
    }

    private boolean isNull(String subject) {
        return NULL.equals(value(subject));
    }

    /** Returns true if the expression reads a property of an expression that is assumed to be null, which fails. */
    private boolean hasNullOwner(String subject) {
        for (int dot = subject.indexOf('.'); dot > 0; dot = subject.indexOf('.', dot + 1)) {
            if (NULL.equals(values.get(subject.substring(0, dot)))) {
                return true;
            }
        }
        return false;
    }

    /** Returns true if an assumption needs the value, or a property of it. */
    private boolean needs(String subject) {
        String property = subject + ".";
        return excluded.entrySet().stream()
                        .anyMatch(other -> other.getKey().startsWith(property)
                                && other.getValue().contains(NULL))
                || values.entrySet().stream()
                        .anyMatch(other -> other.getKey().startsWith(property)
                                && !other.getValue().equals(NULL))
                || sizes.entrySet().stream()
                        .anyMatch(other -> !other.getValue().contains(0)
                                && (other.getKey().equals(subject)
                                        || other.getKey().startsWith(property)));
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
        return Stream.of(values, excluded, sizes)
                .flatMap(assumptions -> assumptions.keySet().stream())
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
        String value = value(is.subject());
        if (value != null) {
            return value.equals(is.value()) ? Optional.of(this) : Optional.empty();
        }
        if (excluded.getOrDefault(is.subject(), Set.of()).contains(is.value())
                || is.value().equals(NULL) && needs(is.subject())) {
            return Optional.empty();
        }
        Map<String, String> more = new HashMap<>(values);
        more.put(is.subject(), is.value());
        return Optional.of(new Assignment(more, excluded, sizes));
    }

    private Optional<Assignment> withoutValue(Condition.Is is) {
        String value = value(is.subject());
        if (value != null) {
            return value.equals(is.value()) ? Optional.empty() : Optional.of(this);
        }
        Map<String, Set<String>> more = new HashMap<>(excluded);
        Set<String> of = new HashSet<>(excluded.getOrDefault(is.subject(), Set.of()));
        of.add(is.value());
        more.put(is.subject(), of);
        return Optional.of(new Assignment(values, more, sizes));
    }

    private Optional<Assignment> withSize(Condition.HasSize size, boolean met) {
        if (isNull(size.subject())) {
            return met ? Optional.empty() : Optional.of(this);
        }
        Sizes all = met ? size.sizes() : size.sizes().complement();
        Sizes left = all.and(sizes.getOrDefault(size.subject(), Sizes.ALL));
        if (left.equals(Sizes.NONE)) {
            return Optional.empty();
        }
        Map<String, Sizes> more = new HashMap<>(sizes);
        more.put(size.subject(), left);
        return Optional.of(new Assignment(values, excluded, more));
    }
}
