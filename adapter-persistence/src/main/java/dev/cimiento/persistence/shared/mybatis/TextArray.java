package dev.cimiento.persistence.shared.mybatis;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes arrays in the text form of PostgreSQL (manual, 8.15.6), for rows that are copied. */
public final class TextArray {

    private TextArray() {}

    /** Returns an array of values, each by its {@code toString}; null is not allowed. */
    public static String of(Collection<?> values) {
        return values.stream().map(TextArray::quoted).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(Object value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
