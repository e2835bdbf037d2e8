package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Widening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values to try for the columns of one table, in its old and its declared form. */
final class RowCandidates {

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final Map<String, Column> declared;

    RowCandidates(Map<String, Column> columns, Map<String, Column> declared) {
        this.declared = declared;
        columns.forEach((name, column) -> {
            if (!column.generated()) {
                this.columns.put(name, column);
            }
        });
    }

    /** Returns the names of the columns that an insert can set. */
    Set<String> names() {
        return columns.keySet();
    }

    /**
     * Returns values that both schemas can hold: those of the narrower type first, and the common values of two enums.
     */
    List<String> of(String name, int row) {
        Column column = column(name);
        Column wanted = declared.get(name);
        if (wanted == null || wanted.generated() || !wanted.fields().equals(column.fields())) {
            return new ValueCandidates(column).ofRow(row);
        }
        if (!column.labels().isEmpty() || !wanted.labels().isEmpty()) {
            Column chosen = column.labels().isEmpty() ? wanted : column;
            List<String> labels = new ArrayList<>(chosen.labels());
            labels.removeIf(
                    label -> !wanted.labels().isEmpty() && !wanted.labels().contains(label));
            return new ValueCandidates(chosen.withLabels(labels.isEmpty() ? chosen.labels() : labels)).ofRow(row);
        }
        Column narrower = Widening.holds(column, wanted) ? column : wanted;
        Column wider = narrower == column ? wanted : column;
        return Stream.concat(
                        new ValueCandidates(narrower).ofRow(row).stream(),
                        new ValueCandidates(wider).ofRow(row).stream())
                .distinct()
                .toList();
    }

    /** Returns the least and the greatest value that both schemas can hold; empty if the column has none. */
    List<String> extremes(String name) {
        Column column = column(name);
        Column wanted = declared.get(name);
        if (column.defaulted() || wanted != null && wanted.defaulted()) {
            // A sequence would have to continue after it.
            return List.of();
        }
        if (wanted == null || wanted.generated() || wanted.isStoredLike(column)) {
            return Extremes.of(column);
        }
        return Widening.holds(column, wanted)
                ? Extremes.of(column)
                : Widening.holds(wanted, column) ? Extremes.of(wanted) : List.of();
    }

    /** Returns values of the old type that a new requirement may not allow. */
    List<@Nullable String> breaking(String name, int row) {
        Column column = column(name);
        Column wanted = declared.get(name);
        List<@Nullable String> values = new ArrayList<>();
        if (!column.required()) {
            values.add(null);
        }
        values.addAll(Extremes.of(column));
        if (wanted != null) {
            values.addAll(new ValueCandidates(column.withChecks(wanted.checks())).ofRow(row));
        }
        values.addAll(new ValueCandidates(column).ofRow(row));
        return values.stream().distinct().toList();
    }

    /** Returns the names of the columns of the declared table that an insert can set. */
    Set<String> declaredNames() {
        return declared.values().stream()
                .filter(column -> !column.generated())
                .map(Column::name)
                .collect(Collectors.toSet());
    }

    /** Returns true if the candidates are all values of the type. */
    boolean isFinite(String name) {
        Column column = columns.get(name);
        return column != null
                && !column.array()
                && (!column.labels().isEmpty() || column.base().equals("bool"));
    }

    /** Returns the values in the form of the declared types: the text of a composite value names all its attributes. */
    Map<String, @Nullable String> inDeclared(Map<String, @Nullable String> row) {
        Map<String, @Nullable String> converted = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            Column wanted = declared.get(name);
            converted.put(
                    name,
                    value == null || wanted == null ? value : CompositeText.converted(value, column(name), wanted));
        });
        return converted;
    }

    boolean changesType(String name) {
        Column wanted = declared.get(name);
        Column column = columns.get(name);
        return wanted != null
                && column != null
                && (!wanted.type().equals(column.type()) || !wanted.labels().equals(column.labels()));
    }

    /** Returns true if one of the schemas does not accept null. */
    boolean isRequired(String name) {
        Column wanted = declared.get(name);
        Column column = columns.get(name);
        return column != null && column.required() || wanted != null && wanted.required();
    }

    /** Returns the names of the columns that have a type, or arrays of it, in one of the schemas. */
    List<String> ofType(String type) {
        return names().stream()
                .filter(name -> isOf(type, columns.get(name)) || isOf(type, declared.get(name)))
                .toList();
    }

    private static boolean isOf(String type, @Nullable Column column) {
        return column != null
                && column.type().replace("\"", "").replace("[]", "").equals(type);
    }

    private Column column(String name) {
        return Objects.requireNonNull(columns.get(name));
    }
}
