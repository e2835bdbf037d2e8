package dev.cimiento.persistence.team.memory;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text and its form without accents. PostgreSQL takes an excerpt from the form without accents, because the words of the
 * index have none; the excerpt is shown as it is in the text.
 */
final class Excerpt {

    /** The maximum length of an excerpt that is not found in the text, in characters. */
    private static final int BEGINNING = 200;

    /** The marks that the statement removes from the decomposed text. */
    private static final Pattern ACCENTS = Pattern.compile("[\u0300-\u036F]+");

    private static final int FIRST_COMPOSED = 0xC0;

    private final String text;
    private final StringBuilder plain = new StringBuilder();

    /** The position in the text of each character of the form without accents, and of its end. */
    private final IntStream.Builder origins = IntStream.builder();

    private Excerpt(String text) {
        this.text = text;
        for (int position = 0; position < text.length(); position = text.offsetByCodePoints(position, 1)) {
            String letters = withoutAccents(text.codePointAt(position));
            plain.append(letters);
            for (int part = 0; part < letters.length(); part++) {
                origins.add(position);
            }
        }
        origins.add(text.length());
    }

    /** Returns the part of a text whose form without accents is the excerpt; the beginning of the text if none is. */
    static String of(String text, String excerpt) {
        return new Excerpt(text).original(excerpt);
    }

    private String original(String excerpt) {
        int place = excerpt.isEmpty() ? -1 : plain.indexOf(excerpt);
        if (place < 0) {
            int length = Math.min(BEGINNING, text.codePointCount(0, text.length()));
            return text.substring(0, text.offsetByCodePoints(0, length));
        }
        int[] positions = origins.build().toArray();
        return text.substring(positions[place], positions[place + excerpt.length()]);
    }

    private static String withoutAccents(int letter) {
        String written = Character.toString(letter);
        return letter < FIRST_COMPOSED
                ? written
                : ACCENTS.matcher(Normalizer.normalize(written, Normalizer.Form.NFKD))
                        .replaceAll("");
    }
}
