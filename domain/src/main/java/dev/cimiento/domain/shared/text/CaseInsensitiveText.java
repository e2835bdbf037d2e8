package dev.cimiento.domain.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text without case, for names that must be unique regardless of case; accents are significant. */
public record CaseInsensitiveText(String value) {

    public static CaseInsensitiveText of(String text) {
        return new CaseInsensitiveText(Normalizer.normalize(withoutCase(text), Normalizer.Form.NFC));
    }

    /**
     * Converts to upper case first, where ß and ẞ both become SS. Then converts each letter alone to lower case, since
     * a final sigma exists only in a whole word.
     */
    static String withoutCase(String text) {
        return text.toLowerCase(Locale.ROOT)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
