package dev.cimiento.domain.shared;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is compared where names must be unique regardless of case; accents count. */
public record Caseless(String value) {

    public static Caseless of(String text) {
        String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return new Caseless(Normalizer.normalize(lower, Normalizer.Form.NFC));
    }
}
