package dev.cimiento.bootstrap.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.rate.Rate;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateSettingTest {

    private static final Rate USUAL = new Rate(3, Duration.ofMinutes(1));

    @ParameterizedTest
    @CsvSource({"10/15m, 10, PT15M", "1/30s, 1, PT30S", "60/1h, 60, PT1H"})
    void rate_is_parsed_from_a_number_and_a_time(String text, int count, Duration time) {
        assertThat(read(text)).isEqualTo(new Rate(count, time));
    }

    @Test
    void rate_that_is_not_set_is_the_default() {
        assertThat(read("")).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "0/15m", "10/0m", "10/15", "10/15d", "-1/15m", "10/15M", "a/b"})
    void invalid_rate_is_reported_by_the_name_of_the_setting(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SettingsException.class)
                .hasMessage("RATE_ORDERS must be a number and a time such as 10/15m, not " + text + ".");
    }

    private static Rate read(String text) {
        return RateSetting.of(Settings.of(Map.of("RATE_ORDERS", text)), "RATE_ORDERS", USUAL);
    }
}
