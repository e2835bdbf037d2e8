package dev.cimiento.db.autogenerate.rows;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import com.github.curiousoddman.rgxgen.model.RgxGenCharsDefinition;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;

/** Generates a text that a regular expression of a check matches, or a pattern of {@code like}. */
final class PatternExample {

    /** PostgreSQL's names of character classes, as the generator knows them. */
    private static final Map<String, String> CLASSES = Map.of(
            "[:alnum:]", "a-zA-Z0-9",
            "[:alpha:]", "a-zA-Z",
            "[:blank:]", " ",
            "[:digit:]", "0-9",
            "[:lower:]", "a-z",
            "[:space:]", " ",
            "[:upper:]", "A-Z",
            "[:word:]", "\\w",
            "[:xdigit:]", "0-9a-f");

    private static final RgxGenProperties PROPERTIES = properties();

    private PatternExample() {}

    private static RgxGenProperties properties() {
        RgxGenProperties properties = new RgxGenProperties();
        RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, 6);
        RgxGenOption.DOT_MATCHES_ONLY.setInProperties(properties, RgxGenCharsDefinition.of("abcdefgh"));
        return properties;
    }

    /** Returns an example; empty if the text is not a regular expression, or one that only PostgreSQL knows. */
    static Optional<String> of(String regex, int row) {
        String translated = regex;
        for (Map.Entry<String, String> name : CLASSES.entrySet()) {
            translated = translated.replace(name.getKey(), name.getValue());
        }
        try {
            String text = RgxGen.parse(PROPERTIES, translated).generate(new Random(row));
            return Pattern.compile(translated).matcher(text).find() ? Optional.of(text) : Optional.empty();
        } catch (RuntimeException e) {
            // Both libraries throw exceptions of several types for the constructs that they do not know.
            return Optional.empty();
        }
    }

    /** Returns an example of a pattern such as {@code 978%} with at least this length. */
    static String ofLike(String pattern, int length, int row) {
        StringBuilder filling = new StringBuilder(String.valueOf(row));
        int fixed = pattern.replace("%", "").length();
        while (fixed + filling.length() < length) {
            filling.insert(0, '0');
        }
        return pattern.replaceFirst("%", filling.toString()).replace("%", "").replace('_', 'a');
    }
}
