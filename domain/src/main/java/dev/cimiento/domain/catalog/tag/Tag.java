package dev.cimiento.domain.catalog.tag;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A tag of products.
 *
 * @param name 1 to 40 letters, digits and hyphens, converted to lower case; unique
 */
public record Tag(String name) {

    public static final int MAX_NAME = 40;

    private static final Pattern ALLOWED = Pattern.compile("[\\p{L}\\p{N}-]*");

    public Tag {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME).toLowerCase(Locale.ROOT);
        rules.require(
                ALLOWED.matcher(name).matches(),
                "name",
                ViolationCode.MALFORMED,
                "must have only letters, digits and hyphens");
        rules.enforce();
    }

    /** Returns the name as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }
}
