package dev.cimiento.domain.shared.text;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared where names must be unique regardless of case; accents count. */
public record CaseInsensitiveText(String value) {

    public static CaseInsensitiveText of(String text) {
        return new CaseInsensitiveText(Normalizer.normalize(withoutCase(text), Normalizer.Form.NFC));
    }

    /**
     * By way of upper case, where ß and ẞ both become SS; then letter by letter, since only a whole word has a final
     * sigma.
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
