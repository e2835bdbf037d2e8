package dev.cimiento.domain.catalog.supplier;

import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.shared.text.FoldedText;
import java.util.regex.Pattern;

/**
 * A company from which products are bought.
 *
 * @param name 1 to 80 characters; no two suppliers have the same, regardless of case
 * @param email the address for orders; 3 to 254 characters
 */
public record Supplier(String name, String email) {

    public static final int MAX_NAME = 80;
    public static final int MAX_EMAIL = 254;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+");

    public Supplier {
        Rules rules = new Rules();
        name = rules.line("name", name, MAX_NAME);
        email = rules.line("email", email, MAX_EMAIL);
        rules.require(
                ADDRESS.matcher(email).matches(),
                "email",
                ViolationCode.MALFORMED,
                "must be an address such as orders@example.org");
        rules.enforce();
    }

    /** Returns the name without case and accents, as it is searched and sorted. */
    public FoldedText foldedName() {
        return FoldedText.of(name);
    }

    public CaseInsensitiveText uniqueName() {
        return CaseInsensitiveText.of(name);
    }
}
