package dev.cimiento.domain.shared.text;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The distinct words of a folded text, in the order of their first occurrence. A word is a run of letters and digits.
 */
public record FoldedWords(Set<String> values) {

    private static final int MAX_LENGTH = 100;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public FoldedWords {
        values = Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }

    /** Returns the words of a text; each is truncated to {@value #MAX_LENGTH} characters. */
    public static FoldedWords of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : BETWEEN_WORDS.split(FoldedText.fold(text))) {
            if (!word.isEmpty()) {
                words.add(truncated(word));
            }
        }
        return new FoldedWords(words);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean contains(String word) {
        return values.contains(word);
    }

    public boolean anyStartsWith(String prefix) {
        return values.stream().anyMatch(word -> word.startsWith(prefix));
    }

    public FoldedWords union(FoldedWords others) {
        Set<String> all = new LinkedHashSet<>(values);
        all.addAll(others.values);
        return new FoldedWords(all);
    }

    private static String truncated(String word) {
        return word.codePointCount(0, word.length()) <= MAX_LENGTH
                ? word
                : word.substring(0, word.offsetByCodePoints(0, MAX_LENGTH));
    }
}
