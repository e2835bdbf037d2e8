package dev.cimiento.domain.shared.error;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Validates the fields of a value. Violations are collected, and {@link #enforce} throws them all together. A missing
 * value (null, from outside the domain) is a violation like any other. Methods that take text return it normalized, as
 * it is stored.
 */
public final class Rules {

    private static final int MAX_PARTS = 4;
    private static final int WHITE_SPACE = 100;

    /** Letters and signs without a visible glyph: Hangul fillers, and the blank Braille pattern. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private final List<Violation> violations = new ArrayList<>();

    /** Adds a violation of the field unless the condition holds. Throws nothing: {@link #enforce} does. */
    public void require(boolean holds, String field, ViolationCode code, String message) {
        if (!holds) {
            violations.add(new Violation(field, code, message));
        }
    }

    /** Requires a condition as the other method does, for a rule that has no code of its own. */
    public void require(boolean holds, String field, String message) {
        require(holds, field, ViolationCode.INVALID, message);
    }

    /** @throws Invalid with all violations, if there are any */
    public void enforce() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /**
     * Returns the value of a supplier that validates it; empty if it throws {@link Invalid}, whose violations are
     * collected.
     */
    public <V> Optional<V> collect(Supplier<V> value) {
        try {
            return Optional.of(value.get());
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
            return Optional.empty();
        }
    }

    /**
     * Checks a required line of text of 1 to {@code max} characters, and returns it in Unicode form NFC, without
     * surrounding white space.
     */
    public String line(String field, String value, int max) {
        if (value == null) {
            require(false, field, ViolationCode.REQUIRED, "is required");
            return "";
        }
        String line = composed(field, value, max).strip();
        require(isVisible(value), field, ViolationCode.REQUIRED, "must not be blank");
        require(
                isPlain(value) || value.codePoints().noneMatch(Rules::reordersText),
                field,
                ViolationCode.MALFORMED,
                "must not contain characters that change the direction of text");
        printable(field, line, max, false);
        return line;
    }

    /** Checks an optional line as {@link #line} does. An empty or invisible text counts as absent. */
    public Optional<String> optionalLine(String field, Optional<String> value, int max) {
        return value.filter(Rules::isVisible).map(text -> line(field, text, max));
    }

    /**
     * Checks an optional text of up to {@code max} characters that can have several lines. An empty or invisible text
     * counts as absent.
     */
    public Optional<String> optionalText(String field, Optional<String> value, int max) {
        Optional<String> text = value.filter(Rules::isVisible).map(given -> composed(field, given, max));
        text.ifPresent(given -> printable(field, given, max, true));
        return text;
    }

    /**
     * Checks an amount of money, 0 to {@code max} with at most two decimals, and returns it with two decimals; an
     * invalid one is replaced by zero.
     */
    public BigDecimal money(String field, BigDecimal value, BigDecimal max) {
        if (value == null) {
            require(false, field, ViolationCode.REQUIRED, "is required");
            return BigDecimal.ZERO;
        }
        // A number such as 1e400 would be written out with all its digits, so only a number in range gets two decimals.
        if (value.signum() < 0 || value.compareTo(max) > 0) {
            require(false, field, ViolationCode.OUT_OF_RANGE, "must be between 0 and " + max.toPlainString());
            return BigDecimal.ZERO;
        }
        BigDecimal shortest = value.scale() == 2 ? value : value.stripTrailingZeros();
        boolean wholeCents = shortest.scale() <= 2;
        require(wholeCents, field, ViolationCode.TOO_PRECISE, "must not have more than two decimals");
        return wholeCents ? shortest.setScale(2) : BigDecimal.ZERO;
    }

    private void printable(String field, String text, int max, boolean severalLines) {
        if (text.codePointCount(0, text.length()) > max) {
            require(false, field, ViolationCode.TOO_LONG, tooLong(max));
        }
        require(
                isPlain(text) || text.codePoints().allMatch(c -> isPrintable(c) || (severalLines && isLayout(c))),
                field,
                ViolationCode.MALFORMED,
                "must not contain control characters or broken Unicode");
    }

    /**
     * Composing takes time that grows with the square of the length of a run of marks, so a text that is far too long
     * is not composed. A composable character has at most four parts.
     */
    private String composed(String field, String text, int max) {
        if (text.length() > MAX_PARTS * max + WHITE_SPACE) {
            require(false, field, ViolationCode.TOO_LONG, tooLong(max));
            return "";
        }
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String tooLong(int max) {
        return "must have at most " + max + " characters";
    }

    /**
     * Returns true if the text has only spaces and visible characters of ASCII, as most texts do. The single rules would look
     * at each character of every row that is read, which took 5 % of the time of a list.
     */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** Returns true if the text has a visible character: not only spaces, control and format characters. */
    private static boolean isVisible(String text) {
        if (isPlain(text)) {
            return !text.isBlank();
        }
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && BLANK_LETTERS.indexOf(c) < 0);
    }

    /**
     * Returns true for embeddings, overrides and isolates (Unicode Standard Annex 9), which make a line look like
     * another one.
     */
    private static boolean reordersText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isPrintable(int c) {
        boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !noncharacter
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
