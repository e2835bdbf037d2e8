package dev.cimiento.db.autogenerate.rule;

import dev.cimiento.db.autogenerate.database.ColumnType;
import dev.cimiento.db.autogenerate.database.ColumnType.QualifiedName;
import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Changes the types of columns in place. PostgreSQL keeps the indexes and constraints of such a column, and rebuilds
 * only those that need it; the diff engine would drop and recreate them all.
 *
 * <p>The alternatives for a column are ordered: an assignment rejects a value that does not fit, an explicit cast may
 * cut it, and enums are converted by the names of their values.
 *
 * <pre>{@code
 * alter table users alter column name type varchar(20);
 * alter table users alter column age type integer using age::integer;
 * alter table orders alter column state type order_state using state::text::order_state;
 * }</pre>
 *
 * @param forward false for a rollback: its loss is reported, so it can cut values that do not fit
 */
public record ColumnTypes(Map<QualifiedName, ColumnType> here, Map<QualifiedName, ColumnType> there, boolean forward) {

    /** The errors for a type and for a schema that does not exist. */
    private static final Set<String> UNDEFINED = Set.of("42704", "3F000");

    private static final Set<String> NUMBERS = Set.of("int4", "int8", "numeric", "float4", "float8");
    private static final Set<String> TIMES = Set.of("date", "timestamp", "timestamptz");
    private static final Set<String> CUT = Set.of("varchar", "bpchar", "bit", "varbit");

    public static ColumnTypes between(Connection here, Connection there, boolean forward) throws SQLException {
        return new ColumnTypes(ColumnType.of(here), ColumnType.of(there), forward);
    }

    /**
     * Runs the change of each column whose type differs.
     *
     * @return true if a type does not exist yet
     */
    public boolean run(StatementRun run) {
        boolean lacksType = false;
        Set<String> blocked = new HashSet<>();
        for (ColumnType column : changed()) {
            // A generated column whose base cannot change in place is recreated with it.
            if (!column.isGenerated() || !blocked.contains(column.table())) {
                Optional<SQLException> failure = run.firstOf(alternatives(column, wanted(column)));
                failure.ifPresent(e -> blocked.add(column.table()));
                lacksType |= failure.filter(e -> UNDEFINED.contains(String.valueOf(e.getSQLState())))
                        .isPresent();
            }
        }
        return lacksType;
    }

    /** Returns the reasons why a person must check a conversion. */
    public List<String> assumptions() {
        return changed().stream()
                .filter(column ->
                        isNumber(column) && isTime(wanted(column)) || isTime(column) && isNumber(wanted(column)))
                .map(column -> "the unit of " + Names.shown(column.table()) + "." + column.name()
                        + " is unknown, and the statement assumes seconds since 1970-01-01 UTC; check the conversion")
                .toList();
    }

    private static boolean isNumber(ColumnType column) {
        return NUMBERS.contains(column.base());
    }

    private static boolean isTime(ColumnType column) {
        return TIMES.contains(column.base());
    }

    /** Returns the columns with another type, generated ones last. */
    private List<ColumnType> changed() {
        return here.values().stream()
                .filter(column -> there.containsKey(column.qualifiedName()))
                .filter(column -> !wanted(column).isOfTheType(column) && isChangedInPlace(column, wanted(column)))
                .sorted(Comparator.comparing(ColumnType::isGenerated))
                .toList();
    }

    private ColumnType wanted(ColumnType column) {
        return Objects.requireNonNull(there.get(column.qualifiedName()));
    }

    private static boolean isChangedInPlace(ColumnType from, ColumnType to) {
        return from.isGenerated() == to.isGenerated()
                && (!from.isGenerated() || Objects.equals(from.expression(), to.expression()));
    }

    private List<String> alternatives(ColumnType from, ColumnType to) {
        if (from.isGenerated()) {
            return List.of("ALTER TABLE " + from.table() + change(to, ""));
        }
        List<String> alternatives = new ArrayList<>();
        for (String conversion : conversions(from, to)) {
            for (String change : withDefault(from, to, change(to, conversion))) {
                alternatives.add("ALTER TABLE " + from.table() + change);
            }
        }
        return alternatives;
    }

    private static String change(ColumnType to, String conversion) {
        return "\n    ALTER COLUMN " + to.name() + " TYPE " + to.type()
                + (to.collation() == null ? "" : " COLLATE " + to.collation()) + conversion;
    }

    private List<String> conversions(ColumnType from, ColumnType to) {
        String cast = " USING " + from.name() + "::" + to.type();
        if (from.isEnum() && to.isEnum() && from.isArray() == to.isArray()) {
            return List.of("", " USING " + from.name() + "::text" + (from.isArray() ? "[]" : "") + "::" + to.type());
        }
        if (isTime(from) && isNumber(to)) {
            return List.of(" USING extract(epoch from " + from.name() + ")");
        }
        if (isNumber(from) && isTime(to)) {
            String time = "to_timestamp(" + from.name() + ")";
            return List.of(" USING " + time + (to.base().equals("timestamptz") ? "" : " AT TIME ZONE 'UTC'"));
        }
        return forward || from.fitsInto(to) || !isCut(to) ? List.of("", cast) : List.of(cast, "");
    }

    /** Returns true if an explicit cast to the type cuts longer values, which an assignment rejects. */
    private static boolean isCut(ColumnType to) {
        return CUT.contains(to.base()) && to.modifier() != -1;
    }

    /** A default is changed in the same statement; if PostgreSQL cannot convert it, it is dropped before. */
    private static List<String> withDefault(ColumnType from, ColumnType to, String change) {
        if (from.expression() == null) {
            return List.of(change);
        }
        String column = "\n    ALTER COLUMN " + from.name();
        String drop = column + " DROP DEFAULT," + change;
        if (to.expression() == null) {
            return List.of(drop);
        }
        String set = "," + column + " SET DEFAULT " + to.expression();
        return from.expression().equals(to.expression())
                ? List.of(change, drop + set)
                : List.of(change + set, drop + set);
    }
}
