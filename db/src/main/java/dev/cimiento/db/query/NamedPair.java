package dev.cimiento.db.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** That something with one name is given what has another: a column a parameter, a column of the result a column. */
final class NamedPair {

    private static final Set<String> ANYTHING = Set.of("id");

    private final String to;
    private final Set<String> toWords;
    private final Set<String> fromWords;

    NamedPair(String to, String from) {
        this.to = to;
        this.toWords = words(to);
        this.fromWords = words(from);
    }

    String to() {
        return to;
    }

    /** Whether the names would fit if the two were the other way round, and fit less as they are. */
    boolean crosses(NamedPair other) {
        double one = likeness(toWords, other.fromWords);
        double two = likeness(other.toWords, fromWords);
        boolean oneFits = isSame(toWords, other.fromWords) || isSame(other.toWords, fromWords);
        return oneFits
                && one > 0
                && two > 0
                && one + two > likeness(toWords, fromWords) + likeness(other.toWords, other.fromWords);
    }

    /** An id can be that of anything. */
    private static boolean isSame(Set<String> one, Set<String> other) {
        return one.equals(other) && !one.equals(ANYTHING);
    }

    /** 1 for the same words in whatever order and number, 0 for none in common. */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").split("_"))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("(?<=..)s$", ""))
                .collect(Collectors.toSet());
    }
}
