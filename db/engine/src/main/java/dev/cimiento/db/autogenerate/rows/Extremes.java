package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Column.Precision;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The least and the greatest value of a column's type, as texts. */
final class Extremes {

    private static final Map<String, List<String>> OF_TYPES = Map.ofEntries(
            Map.entry("int2", List.of("-32768", "32767")),
            Map.entry("int4", List.of("-2147483648", "2147483647")),
            Map.entry("int8", List.of("-9223372036854775808", "9223372036854775807")),
            Map.entry("float4", List.of("-Infinity", "Infinity")),
            Map.entry("float8", List.of("-Infinity", "Infinity")),
            Map.entry("date", List.of("-infinity", "infinity")),
            Map.entry("timestamp", List.of("-infinity", "infinity")),
            Map.entry("timestamptz", List.of("-infinity", "infinity")),
            Map.entry("time", List.of("00:00:00", "24:00:00")),
            Map.entry("interval", List.of("-100 years", "100 years")),
            Map.entry("uuid", List.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff")),
            Map.entry("bytea", List.of("\\x", "\\x" + "ff".repeat(300))),
            Map.entry("json", List.of("null", "[]")),
            Map.entry("jsonb", List.of("null", "[]")));

    /** Longer than the values that people type, and short enough for an index. */
    private static final int LONG_TEXT = 300;

    /** More digits than numbers usually have. */
    private static final Precision UNLIMITED = new Precision(30, 0);

    private Extremes() {}

    /** Returns the two values; empty if the type has none, or if it is not known. */
    static List<String> of(Column column) {
        if (column.array()) {
            return List.of("{}", "{NULL}");
        }
        return switch (column.base()) {
            case "text", "citext" -> List.of("", "x".repeat(LONG_TEXT));
            case "varchar" -> List.of("", "x".repeat(Math.min(column.maxLength().orElse(LONG_TEXT), LONG_TEXT)));
            case "numeric" -> numbers(column.precision().orElse(UNLIMITED));
            default -> OF_TYPES.getOrDefault(column.base(), List.of());
        };
    }

    private static List<String> numbers(Precision precision) {
        BigDecimal most = new BigDecimal(new BigInteger("9".repeat(precision.digits())), precision.scale());
        return List.of(most.negate().toPlainString(), most.toPlainString());
    }
}
