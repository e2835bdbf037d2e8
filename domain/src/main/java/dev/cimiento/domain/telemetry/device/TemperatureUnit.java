package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.error.Invalid;
import java.util.Arrays;
import java.util.Locale;

/** The unit in which people see temperatures. They are stored and sent in °C. */
public enum TemperatureUnit {
    CELSIUS,
    FAHRENHEIT,
    KELVIN;

    /** @throws Invalid if no unit has this code */
    public static TemperatureUnit of(String code) {
        return Arrays.stream(values())
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid("unit", "must be celsius, fahrenheit or kelvin"));
    }

    /** Returns the name of the unit in the database and in the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
