package dev.cimiento.web.shared.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The names of enum constants in the API: in lower case, with hyphens, such as {@code not-enough}. */
public final class EnumCode {

    private EnumCode() {}

    public static String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** Returns the name in the API of the constant with this name in Java. */
    public static String of(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the names of all constants, in the order of their declaration. */
    public static List<String> all(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> of((Enum<?>) constant))
                .toList();
    }
}
