package dev.cimiento.domain.telemetry.reading;

import dev.cimiento.domain.shared.error.Rules;
import java.math.BigDecimal;

/** The rules for temperatures in °C, wherever they occur. */
public final class Temperature {

    /** The absolute zero. */
    public static final BigDecimal MIN = new BigDecimal("-273.15");

    public static final BigDecimal MAX = new BigDecimal("10000");

    private static final int SCALE = 2;

    private Temperature() {}

    /** Checks a temperature, and returns it with two decimals; an invalid one is replaced by zero. */
    public static BigDecimal checked(Rules rules, String field, BigDecimal value) {
        return checked(rules, field, value, MIN, MAX);
    }

    /** Checks a number between two bounds, and returns it with two decimals; an invalid one is replaced by zero. */
    static BigDecimal checked(Rules rules, String field, BigDecimal value, BigDecimal min, BigDecimal max) {
        if (value == null) {
            rules.require(false, field, "is required");
            return BigDecimal.ZERO;
        }
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            rules.require(false, field, "must be between " + min.toPlainString() + " and " + max.toPlainString());
            return BigDecimal.ZERO;
        }
        boolean twoDecimals =
                value.scale() <= SCALE || value.stripTrailingZeros().scale() <= SCALE;
        rules.require(twoDecimals, field, "must not have more than two decimals");
        return twoDecimals ? value.setScale(SCALE) : BigDecimal.ZERO;
    }
}
