package dev.cimiento.db.analysis;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value and its target, by name: a parameter that is assigned to a column, or a column that is selected under another
 * name. Two pairs whose names fit better when exchanged are probably swapped by mistake.
 */
final class NamedPair {

    private static final String ID = "id";
    private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PLURAL_OF_Y = Pattern.compile("ies$");
    private static final Pattern PLURAL = Pattern.compile("(?<=..)s$");

    private final String to;
    private final Set<String> toWords;
    private final List<Set<String>> fromWords;
    /** The words except {@code id}, so {@code user} matches {@code user_id}. */
    private final Set<String> toSubject;

    private final List<Set<String>> fromSubjects;

    /**
     * @param to the name of the target
     * @param from the name of the value, or the path of a property: {@code email.key} is compared as a key and as an
     *     email key, {@code hash.value} also as a hash
     */
    NamedPair(String to, String from) {
        this.to = to;
        this.toWords = words(to);
        this.fromWords = Stream.of(from, from.replaceAll("\\.value$", ""))
                .flatMap(path -> Stream.of(last(path, 1), last(path, 2)))
                .distinct()
                .map(NamedPair::words)
                .toList();
        this.toSubject = withoutId(toWords);
        this.fromSubjects = fromWords.stream().map(NamedPair::withoutId).toList();
    }

    String to() {
        return to;
    }

    /** Returns true if the names fit better when the values of the two pairs are exchanged. */
    boolean isSwappedWith(NamedPair other) {
        if (!isSame(toSubject, other.fromSubjects) && !isSame(other.toSubject, fromSubjects)) {
            return false;
        }
        double swapped = similarity(toWords, other.fromWords);
        double otherSwapped = similarity(other.toWords, fromWords);
        return swapped > 0
                && otherSwapped > 0
                && swapped + otherSwapped > similarity(toWords, fromWords) + similarity(other.toWords, other.fromWords);
    }

    /** A plain {@code id} has no subject and matches nothing. */
    private static boolean isSame(Set<String> subject, List<Set<String>> others) {
        return !subject.isEmpty() && others.contains(subject);
    }

    private static Set<String> withoutId(Set<String> words) {
        return words.stream().filter(word -> !word.equals(ID)).collect(Collectors.toSet());
    }

    private static double similarity(Set<String> name, List<Set<String>> others) {
        return others.stream()
                .mapToDouble(other -> similarity(name, other))
                .max()
                .orElseThrow();
    }

    /** Returns 1 for the same words in any order and number, 0 for no common word. */
    private static double similarity(Set<String> name, Set<String> other) {
        long common = name.stream().filter(other::contains).count();
        return (double) common / (name.size() + other.size() - common);
    }

    private static String last(String path, int parts) {
        String[] all = path.split("\\.");
        return String.join("_", Arrays.asList(all).subList(Math.max(0, all.length - parts), all.length));
    }

    private static Set<String> words(String name) {
        return Arrays.stream(CAMEL_CASE.matcher(name).replaceAll("_").split("_"))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .map(word -> PLURAL_OF_Y.matcher(word).replaceAll("y"))
                .map(word -> PLURAL.matcher(word).replaceAll(""))
                .collect(Collectors.toSet());
    }
}
