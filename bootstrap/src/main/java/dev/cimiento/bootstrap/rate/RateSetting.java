package dev.cimiento.bootstrap.rate;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.rate.Rate;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a rate from the settings. {@code 10/15m} allows ten requests at once, and ten more within 15 minutes. */
public final class RateSetting {

    private static final Pattern RATE = Pattern.compile("(?<count>[1-9]\\d{0,5})/(?<time>[1-9]\\d{0,5}[smh])");

    private RateSetting() {}

    /**
     * Returns the rate of a setting, or the default if it is not set.
     *
     * @throws SettingsException if the value is not a rate
     */
    public static Rate of(Settings settings, String name, Rate defaultRate) {
        return settings.get(name).map(text -> parse(name, text)).orElse(defaultRate);
    }

    private static Rate parse(String name, String text) {
        Matcher parts = RATE.matcher(text);
        if (!parts.matches()) {
            throw new SettingsException(name + " must be a number and a time such as 10/15m, not " + text + ".");
        }
        return new Rate(Integer.parseInt(parts.group("count")), Duration.parse("PT" + parts.group("time")));
    }
}
