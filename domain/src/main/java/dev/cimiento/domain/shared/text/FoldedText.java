package dev.cimiento.domain.shared.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Text without case and accents, as it is searched and sorted. It is ordered by code point, as PostgreSQL does under
 * {@code collate "C"}, so Java and every server agree. It is truncated to {@value #MAX_LENGTH} code points, more than
 * any name has, since some letters fold into many and an index row has a size limit.
 */
public record FoldedText(String value) implements Comparable<FoldedText> {

    private static final int MAX_LENGTH = 250;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static FoldedText of(String text) {
        String folded = fold(text);
        return folded.codePointCount(0, folded.length()) <= MAX_LENGTH
                ? new FoldedText(folded)
                : new FoldedText(folded.substring(0, folded.offsetByCodePoints(0, MAX_LENGTH)));
    }

    /** Returns the whole text in its compatibility decomposition (NFKD), without case and marks. */
    public static String fold(String text) {
        String lower = CaseInsensitiveText.withoutCase(Normalizer.normalize(text, Normalizer.Form.NFKD));
        return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
    }

    public boolean startsWith(FoldedText prefix) {
        return value.startsWith(prefix.value);
    }

    @Override
    public int compareTo(FoldedText other) {
        int[] mine = value.codePoints().toArray();
        int[] theirs = other.value.codePoints().toArray();
        return Arrays.compare(mine, theirs);
    }

    @Override
    public String toString() {
        return value;
    }
}
