package dev.cimiento.db.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That something with one name is given what has another: a column a parameter, a column of the result a column. */
final class NamedPair {

    private static final Set<String> ID = Set.of("id");

    private final String to;
    private final Set<String> toWords;
    private final List<Set<String>> fromWords;

    /**
     * @param from a name, or the path of a property: {@code email.key} may be a key or an email key, {@code hash.value} a
     *     hash as well
     */
    NamedPair(String to, String from) {
        this.to = to;
        this.toWords = words(to);
        this.fromWords = Stream.of(from, from.replaceAll("\\.value$", ""))
                .flatMap(path -> Stream.of(last(path, 1), last(path, 2)))
                .distinct()
                .map(NamedPair::words)
                .toList();
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

    private static boolean isSame(Set<String> one, List<Set<String>> other) {
        return other.stream().anyMatch(words -> isSame(one, words));
    }

    /** An id can be that of anything; a user, where it is of a user, is its id. */
    private static boolean isSame(Set<String> one, Set<String> other) {
        return !one.equals(ID) && !other.equals(ID) && withoutId(one).equals(withoutId(other));
    }

    private static Set<String> withoutId(Set<String> words) {
        return words.stream().filter(word -> !ID.contains(word)).collect(Collectors.toSet());
    }

    private static double likeness(Set<String> one, List<Set<String>> other) {
        return other.stream().mapToDouble(words -> likeness(one, words)).max().orElseThrow();
    }

    /** 1 for the same words in whatever order and number, 0 for none in common. */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return (double) common / (one.size() + other.size() - common);
    }

    private static String last(String path, int parts) {
        String[] all = path.split("\\.");
        return String.join("_", Arrays.asList(all).subList(Math.max(0, all.length - parts), all.length));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").split("_"))
                .map(word ->
                        word.toLowerCase(Locale.ROOT).replaceAll("ies$", "y").replaceAll("(?<=..)s$", ""))
                .collect(Collectors.toSet());
    }
}
