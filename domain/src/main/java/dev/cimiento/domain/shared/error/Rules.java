package dev.cimiento.domain.shared.error;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The rules that a value obeys at its birth: each one broken is noted, and {@link #enforce} raises them all at once.
 * A missing value (null, from outside the domain) is a violation like any other. The methods that take text give it
 * back as it is kept.
 */
public final class Rules {

    private static final int MAX_PARTS = 4;
    private static final int WHITE_SPACE = 100;

    /** Letters and signs that are drawn as nothing: fillers of Hangul, and the empty Braille pattern. */
    private static final String BLANK_LETTERS = "\u115F\u1160\u3164\uFFA0\u2800";

    private final List<Violation> violations = new ArrayList<>();

    public void require(boolean holds, String field, String message) {
        if (!holds) {
            violations.add(new Violation(field, message));
        }
    }

    /** @throws Invalid with everything that was found wrong */
    public void enforce() {
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    /** A value that has rules of its own; empty when it breaks them, which is noted. */
    public <V> Optional<V> part(Supplier<V> part) {
        try {
            return Optional.of(part.get());
        } catch (Invalid invalid) {
            violations.addAll(invalid.violations());
            return Optional.empty();
        }
    }

    /** One line of text, 1 to {@code max} characters: composed (NFC), without white space around it. */
    public String line(String field, String value, int max) {
        if (value == null) {
            require(false, field, "is required");
            return "";
        }
        String line = composed(field, value, max).strip();
        require(isVisible(value), field, "must not be blank");
        require(
                value.codePoints().noneMatch(Rules::reordersText),
                field,
                "must not contain characters that change the direction of text");
        printable(field, line, max, false);
        return line;
    }

    /** As {@link #line}, where nothing, and nothing that can be seen, means that there is none. */
    public Optional<String> optionalLine(String field, Optional<String> value, int max) {
        return value.filter(Rules::isVisible).map(text -> line(field, text, max));
    }

    /** Text that may have several lines, up to {@code max} characters; nothing that can be seen means none. */
    public Optional<String> optionalText(String field, Optional<String> value, int max) {
        Optional<String> text = value.filter(Rules::isVisible).map(given -> composed(field, given, max));
        text.ifPresent(given -> printable(field, given, max, true));
        return text;
    }

    /** An amount of money: not negative, two decimals, at most {@code max}. */
    public BigDecimal money(String field, BigDecimal value, BigDecimal max) {
        if (value == null) {
            require(false, field, "is required");
            return BigDecimal.ZERO;
        }
        boolean inRange = value.signum() >= 0 && value.compareTo(max) <= 0;
        require(inRange, field, "must be between 0 and " + max.toPlainString());
        // A number such as 1e400 would need all its digits written out; only one in range is given its two decimals.
        if (!inRange) {
            return BigDecimal.ZERO;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        boolean wholeCents = shortest.scale() <= 2;
        require(wholeCents, field, "must not have more than two decimals");
        return wholeCents ? shortest.setScale(2) : BigDecimal.ZERO;
    }

    private void printable(String field, String text, int max, boolean severalLines) {
        require(text.codePointCount(0, text.length()) <= max, field, tooLong(max));
        require(
                text.codePoints().allMatch(c -> isPrintable(c) || (severalLines && isLayout(c))),
                field,
                "must not contain control characters or broken Unicode");
    }

    /**
     * Composing takes time that grows with the square of a run of marks, so what is far too long is not composed: a
     * character that can be composed has at most four parts.
     */
    private String composed(String field, String text, int max) {
        if (text.length() > MAX_PARTS * max + WHITE_SPACE) {
            require(false, field, tooLong(max));
            return "";
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static String tooLong(int max) {
        return "must have at most " + max + " characters";
    }

    /** Whether there is anything to be seen in it: more than spaces of all kinds and marks that only steer. */
    private static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && BLANK_LETTERS.indexOf(c) < 0);
    }

    /** Embeddings, overrides and isolates (Unicode Standard Annex 9): a line that has them shows as another. */
    private static boolean reordersText(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isLayout(int c) {
        return c == '\n' || c == '\r' || c == '\t';
    }

    private static boolean isPrintable(int c) {
        boolean noCharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return !noCharacter
                && switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                };
    }
}
