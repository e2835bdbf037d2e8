package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.autogenerate.database.Column.Precision;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides which changes of a column's type lose no value, regardless of the values. */
public final class Widening {

    private static final Map<String, Set<String>> INTO = Map.of(
            "int2", Set.of("int4", "int8", "float4", "float8"),
            "int4", Set.of("int8", "float8"),
            "float4", Set.of("float8"),
            "date", Set.of("timestamp", "timestamptz"),
            "timestamp", Set.of("timestamptz"),
            "time", Set.of("timetz"),
            "cidr", Set.of("inet"),
            "jsonb", Set.of("json"));

    private static final Set<String> LOCAL = Set.of("date", "timestamp", "time");
    private static final Set<String> ZONED = Set.of("timestamptz", "timetz");
    private static final int MICROSECONDS = 6;

    private static final List<String> LIMITED = List.of("varchar", "bpchar", "varbit");
    private static final Map<String, Integer> DIGITS = Map.of("int2", 5, "int4", 10, "int8", 19);

    private Widening() {}

    /** Returns true if the second column can hold every value of the first one. */
    public static boolean holds(Column from, Column to) {
        if (from.isStoredLike(to) && from.labels().equals(to.labels())) {
            return to.fields().containsAll(from.fields());
        }
        if (from.array() != to.array()) {
            return false;
        }
        if (!to.labels().isEmpty()) {
            return to.labels().containsAll(from.labels()) && !from.labels().isEmpty();
        }
        return from.base().equals(to.base())
                ? fits(from, to)
                : isUnlimitedText(to)
                        || INTO.getOrDefault(from.base(), Set.of()).contains(to.base()) && keepsFraction(from, to)
                        || isLongerText(from, to)
                        || hasDigitsFor(from, to);
    }

    /** Returns true if the converted value depends on the time zone of the session that converts it. */
    public static boolean dependsOnTheZone(Column from, Column to) {
        return LOCAL.contains(from.base()) && ZONED.contains(to.base())
                || ZONED.contains(from.base()) && LOCAL.contains(to.base());
    }

    private static boolean fits(Column from, Column to) {
        if (to.modifier() == -1 || to.modifier() == from.modifier()) {
            return true;
        }
        if (from.base().equals("numeric")) {
            return from.precision().isPresent()
                    && to.precision().isPresent()
                    && holds(from.precision().get(), to.precision().get());
        }
        return LOCAL.contains(from.base()) || ZONED.contains(from.base())
                ? keepsFraction(from, to)
                : from.modifier() != -1 && to.modifier() >= from.modifier();
    }

    private static boolean holds(Precision from, Precision to) {
        return to.scale() >= from.scale() && to.integerDigits() >= from.integerDigits();
    }

    private static boolean keepsFraction(Column from, Column to) {
        return to.modifier() == -1 || to.modifier() >= fraction(from);
    }

    private static int fraction(Column column) {
        if (column.base().equals("date")) {
            return 0;
        }
        return column.modifier() == -1 ? MICROSECONDS : column.modifier();
    }

    private static boolean isUnlimitedText(Column to) {
        return to.base().equals("text") || LIMITED.contains(to.base()) && to.modifier() == -1;
    }

    private static boolean isLongerText(Column from, Column to) {
        return LIMITED.contains(from.base())
                && to.base().equals("varchar")
                && from.modifier() != -1
                && to.modifier() >= from.modifier();
    }

    private static boolean hasDigitsFor(Column from, Column to) {
        Integer digits = DIGITS.get(from.base());
        return digits != null
                && to.base().equals("numeric")
                && to.precision()
                        .map(limit -> holds(new Precision(digits, 0), limit))
                        .orElse(true);
    }
}
