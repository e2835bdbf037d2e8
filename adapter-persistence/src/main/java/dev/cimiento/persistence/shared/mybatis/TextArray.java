package dev.cimiento.persistence.shared.mybatis;

import java.util.Collection;
import java.util.stream.Collectors;

/** The text form of a PostgreSQL array (PostgreSQL manual, 8.15.6), for rows that are copied. */
public final class TextArray {

    private TextArray() {}

    /** Of values without null, each by its {@code toString}. */
    public static String of(Collection<?> values) {
        return values.stream().map(TextArray::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
