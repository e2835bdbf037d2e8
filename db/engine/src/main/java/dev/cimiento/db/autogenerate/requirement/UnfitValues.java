package dev.cimiento.db.autogenerate.requirement;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Column.Precision;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Widening;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of a column that its new type cannot hold. */
final class UnfitValues {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");
    private static final Set<String> LIMITED = Set.of("varchar", "bpchar");
    private static final Set<String> NUMBERS = Set.of("int2", "int4", "int8", "numeric", "float4", "float8");
    private static final Map<String, String> INTEGERS = Map.of(
            "int2", "-32768 and 32767",
            "int4", "-2147483648 and 2147483647",
            "int8", "-9223372036854775808 and 9223372036854775807");

    /** The first version with {@code pg_input_is_valid}. */
    private static final int HAS_INPUT_TEST = 16;

    private UnfitValues() {}

    /** Returns true if a column has a type of texts. */
    static boolean isText(Column column) {
        return TEXTS.contains(column.base()) && !column.array();
    }

    /**
     * Returns a condition on the values that cannot be converted or would be cut off; empty if there are none, or if
     * SQL cannot tell.
     *
     * @param name the name of the column in the condition
     */
    static Optional<String> condition(String name, Column from, Column to, int serverVersion) {
        if (Widening.holds(from, to) || from.array() != to.array()) {
            return Optional.empty();
        }
        if (!to.labels().isEmpty()) {
            String labels = to.labels().stream().map(Names::literal).collect(Collectors.joining(", ", "(", ")"));
            return Optional.of(
                    from.array()
                            ? "exists (select from unnest(" + name + "::text[]) as label where label not in " + labels
                                    + ")"
                            : text(name, from) + " not in " + labels);
        }
        return from.array() ? Optional.empty() : ofOneValue(name, from, to, serverVersion);
    }

    private static Optional<String> ofOneValue(String name, Column from, Column to, int serverVersion) {
        boolean number = NUMBERS.contains(from.base());
        String integers = INTEGERS.get(to.base());
        if (number && integers != null) {
            boolean whole = INTEGERS.containsKey(from.base());
            return Optional.of((whole ? name : "round(" + name + "::numeric)") + " not between " + integers);
        }
        if (number && to.base().equals("numeric") && to.precision().isPresent()) {
            return Optional.of(tooLarge(name, to.precision().get()));
        }
        if (LIMITED.contains(to.base()) && to.maxLength().isPresent()) {
            return Optional.of(
                    "char_length(" + text(name, from) + ") > " + to.maxLength().getAsInt());
        }
        return TEXTS.contains(from.base()) && !TEXTS.contains(to.base()) && serverVersion >= HAS_INPUT_TEST
                ? Optional.of("not pg_input_is_valid(" + text(name, from) + ", "
                        + Names.literal(to.type().replaceFirst(" collate .*", "")) + ")")
                : Optional.empty();
    }

    private static String tooLarge(String name, Precision limit) {
        return "abs(round(" + name + "::numeric, " + limit.scale() + ")) >= 1e" + limit.integerDigits();
    }

    private static String text(String name, Column column) {
        return Set.of("text", "varchar").contains(column.base()) ? name : name + "::text";
    }
}
