package dev.cimiento.web.team;

import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Rules;
import dev.cimiento.domain.shared.error.ViolationCode;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * Checks JSON that is stored as {@code jsonb}. PostgreSQL rejects some JSON that parsers accept, and writes numbers without
 * exponents, so that a short text can become a long one.
 */
public final class StorableJson {

    public static final int MAX_DEPTH = 50;

    /** The maximum number of digits of a number. */
    private static final int MAX_DIGITS = 40;

    private final String field;
    private final Rules rules = new Rules();

    private StorableJson(String field) {
        this.field = field;
    }

    /**
     * Returns the text of a JSON object.
     *
     * @param field the property of the request
     * @param max the maximum length of the text as PostgreSQL writes it
     * @throws Invalid if the value is no object, too long or too deep, or cannot be stored
     */
    public static String objectText(String field, JsonNode value, int max) {
        StorableJson json = new StorableJson(field);
        json.rules.require(value != null && value.isObject(), field, ViolationCode.MALFORMED, "must be a JSON object");
        json.rules.enforce();
        long length = json.length(value, 1);
        json.rules.require(length <= max, field, ViolationCode.TOO_LONG, "must have at most " + max + " characters");
        json.rules.enforce();
        return value.toString();
    }

    /** Returns the length of a value as PostgreSQL writes it, with a space after each colon and comma. */
    private long length(JsonNode value, int depth) {
        if (depth > MAX_DEPTH) {
            rules.require(false, field, ViolationCode.INVALID, "must be nested at most " + MAX_DEPTH + " levels deep");
            rules.enforce();
        }
        if (value.isObject()) {
            return 2
                    + value.properties().stream()
                            .mapToLong(
                                    property -> text(property.getKey()) + 6L + length(property.getValue(), depth + 1))
                            .sum();
        }
        if (value.isArray()) {
            return 2
                    + value.valueStream()
                            .mapToLong(element -> 2 + length(element, depth + 1))
                            .sum();
        }
        return value.isNumber() ? number(value.decimalValue()) : text(value.toString());
    }

    private long text(String text) {
        boolean storable = text.indexOf('\0') < 0
                && !text.contains("\\u0000")
                && text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
        rules.require(storable, field, ViolationCode.MALFORMED, "must not contain the character 0 or broken Unicode");
        rules.enforce();
        return text.length();
    }

    private long number(BigDecimal number) {
        long digits =
                Math.max((long) number.precision() - number.scale(), number.precision()) + Math.max(number.scale(), 0);
        rules.require(
                digits <= MAX_DIGITS,
                field,
                ViolationCode.OUT_OF_RANGE,
                "must not contain numbers of more than " + MAX_DIGITS + " digits");
        rules.enforce();
        return digits + 3;
    }
}
