package dev.cimiento.bootstrap;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text that is expensive for a backtracking parser: a beginning, a repeated block, and an end that does not match.
 */
public record HostileText(String beginning, String block, String end) {

    private static final List<String> CHARACTERS = List.of(
            " ", "\t", "\n", "a", "A", "0", "-", "_", ".", ",", ";", ":", "=", "\"", "'", "/", "\\", "(", ")", "[", "]",
            "{", "@", "%", "+", "\u00e9", "\u0301", "\u0000");

    /** A few characters of each class. Each pair becomes a text. */
    private static final List<String> IN_PAIRS =
            List.of(" ", "\t", "a", "0", "-", ".", ",", "=", "\"", "'", "/", "(", ")", "@");

    private static final List<String> BEGINNINGS = List.of("", "\"a\"", "a", "a=", "0");

    private static final List<String> ENDS = List.of("x", "\u0001");

    private static final List<String> IN_HEADERS = List.of(
            " ", "\t", "a", "0", "-", ",", ";", "=", "\"", "(", "/", "*", "%", ".", ":", "\\", "[", "a,", "\"a\",",
            "a=b;", "a/b,", ", ", " ,", "0-0,", "\\\"");

    /** Returns repeated characters and repeated pairs of characters. */
    public static Stream<HostileText> all() {
        Stream<String> pairs =
                IN_PAIRS.stream().flatMap(first -> IN_PAIRS.stream().map(second -> first + second));
        return Stream.concat(texts(BEGINNINGS, CHARACTERS, ENDS), pairs.map(pair -> new HostileText("", pair, "x")));
    }

    /** Returns texts of the characters that HTTP allows in header values. */
    public static Stream<HostileText> inHeaders(String... beginnings) {
        return texts(List.of(beginnings), IN_HEADERS, List.of("x"));
    }

    private static Stream<HostileText> texts(List<String> beginnings, List<String> blocks, List<String> ends) {
        return beginnings.stream()
                .flatMap(beginning -> blocks.stream()
                        .flatMap(block -> ends.stream().map(end -> new HostileText(beginning, block, end))));
    }

    public String ofLength(int length) {
        int rest = length - beginning.length() - end.length();
        return beginning + block.repeat(rest / block.length()) + end;
    }
}
