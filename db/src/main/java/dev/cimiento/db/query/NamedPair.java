package dev.cimiento.db.query;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** That something with one name is given what has another: a column a parameter, a column of the result a column. */
record NamedPair(String to, String from) {

    /** Whether the names would fit if the two were the other way round, and fit less as they are. */
    boolean crosses(NamedPair other) {
        double swapped = likeness(to, other.from) + likeness(other.to, from);
        boolean oneFits = isSame(to, other.from) || isSame(other.to, from);
        boolean bothAreAlike = likeness(to, other.from) > 0 && likeness(other.to, from) > 0;
        return oneFits && bothAreAlike && swapped > likeness(to, from) + likeness(other.to, other.from);
    }

    /** An id can be that of anything. */
    private static boolean isSame(String one, String other) {
        return words(one).equals(words(other)) && !words(one).equals(Set.of("id"));
    }

    /** 1 for the same words in whatever order and number, 0 for none in common. */
    private static double likeness(String one, String other) {
        Set<String> common = new HashSet<>(words(one));
        common.retainAll(words(other));
        Set<String> all = new HashSet<>(words(one));
        all.addAll(words(other));
        return (double) common.size() / all.size();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").split("_"))
                .map(word -> word.toLowerCase(Locale.ROOT).replaceAll("(?<=..)s$", ""))
                .collect(Collectors.toSet());
    }
}
