package dev.cimiento.domain.team.memory;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.util.Arrays;
import java.util.Locale;

/**
 * The languages in which words are reduced to their stems: the configurations of the text search of PostgreSQL (manual,
 * section 12.7).
 */
public enum TextLanguage {
    /** Words as they are written, for any language. */
    SIMPLE,
    ARABIC,
    ARMENIAN,
    BASQUE,
    CATALAN,
    DANISH,
    DUTCH,
    ENGLISH,
    FINNISH,
    FRENCH,
    GERMAN,
    GREEK,
    HINDI,
    HUNGARIAN,
    INDONESIAN,
    IRISH,
    ITALIAN,
    LITHUANIAN,
    NEPALI,
    NORWEGIAN,
    PORTUGUESE,
    ROMANIAN,
    RUSSIAN,
    SERBIAN,
    SPANISH,
    SWEDISH,
    TAMIL,
    TURKISH,
    YIDDISH;

    /** @throws Invalid if no language has this code */
    public static TextLanguage of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "language",
                        ViolationCode.UNSUPPORTED,
                        "must be simple or the English name of a language, such as spanish"));
    }

    /** Returns the name of the language in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
