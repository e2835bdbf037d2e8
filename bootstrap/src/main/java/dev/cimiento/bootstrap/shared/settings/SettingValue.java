package dev.cimiento.bootstrap.shared.settings;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a setting. Each method parses it as a type, and throws a {@link SettingsException} with the name of the
 * setting if the text is not of that type.
 */
record SettingValue(String name, String text) {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\w.:\\[\\]-]+(/[\\w./~-]*)?");
    private static final Pattern DURATION = Pattern.compile("(?<count>\\d{1,9})(?<unit>ms|s|m|h)");
    private static final Pattern PERIOD = Pattern.compile("[1-9]\\d{0,4}d");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("ms", ChronoUnit.MILLIS, "s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

    /** A little less than the maximum of PostgreSQL and Java, which store milliseconds in 31 bits. */
    private static final Duration LONGEST = Duration.ofDays(24);

    /** Returns a web address without a trailing slash. */
    String address(String example) {
        if (!WEB_ADDRESS.matcher(text).matches()) {
            throw new SettingsException(name + " must be an address such as " + example + ".");
        }
        return text.replaceAll("/+$", "");
    }

    int number(int min, int max) {
        if (!text.matches("\\d{1,9}") || Integer.parseInt(text) < min || Integer.parseInt(text) > max) {
            throw new SettingsException(
                    name + " must be a number between " + min + " and " + max + ", not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    boolean flag() {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "on", "yes", "1" -> true;
            case "false", "off", "no", "0" -> false;
            default -> throw new SettingsException(name + " must be true or false, not " + text + ".");
        };
    }

    /** Returns a number of whole days; empty for {@code off}. */
    Optional<Duration> period() {
        if (text.equals("off")) {
            return Optional.empty();
        }
        if (!PERIOD.matcher(text).matches()) {
            throw new SettingsException(name + " must be a number of days such as 30d, or off, not " + text + ".");
        }
        return Optional.of(Duration.ofDays(Long.parseLong(text.substring(0, text.length() - 1))));
    }

    /** Returns a duration; zero for {@code 0}. */
    Duration duration() {
        if (text.equals("0")) {
            return Duration.ZERO;
        }
        Matcher parts = DURATION.matcher(text);
        if (!parts.matches()) {
            throw new SettingsException(name + " must be a duration such as 500ms, 5s or 10m, not " + text + ".");
        }
        Duration duration = Duration.of(Long.parseLong(parts.group("count")), UNITS.get(parts.group("unit")));
        if (duration.compareTo(LONGEST) > 0) {
            throw new SettingsException(name + " must be at most " + LONGEST.toHours() + "h.");
        }
        return duration;
    }
}
