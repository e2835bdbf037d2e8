package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.rows.FilledTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A changed table with the synthetic rows on which its change was tested.
 *
 * @param table its name after the revision
 * @param rows the number of rows that both schemas accept
 * @param nulls the number of nulls in these rows
 * @param duplicates the number of values in these rows that an earlier row has in the same column
 * @param extremes the number of least and greatest values of a type in these rows
 * @param breaking the number of further rows that break a new requirement
 * @param compared the part of the data that must be equal afterwards: {@code content}, {@code count} or {@code nothing}
 */
public record TestedTable(
        String table, int rows, int nulls, int duplicates, int extremes, int breaking, String compared) {

    static TestedTable of(FilledTable filled, boolean special, int breaking, String compared) {
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        if (filled.rows().fitting() > 0) {
            rows.addAll(filled.rows().inserted());
            rows.addAll(special ? filled.special() : List.of());
        }
        int nulls = 0;
        int duplicates = 0;
        int extremes = 0;
        Map<String, List<String>> known = filled.rows().extremes();
        Map<String, Set<String>> seen = new HashMap<>();
        for (Map<String, @Nullable String> row : rows) {
            for (Map.Entry<String, @Nullable String> cell : row.entrySet()) {
                String value = cell.getValue();
                if (value == null) {
                    nulls++;
                } else {
                    boolean first = seen.computeIfAbsent(cell.getKey(), column -> new HashSet<>())
                            .add(value);
                    duplicates += first ? 0 : 1;
                    extremes += known.getOrDefault(cell.getKey(), List.of()).contains(value) ? 1 : 0;
                }
            }
        }
        return new TestedTable(
                filled.name(),
                rows.size(),
                nulls,
                duplicates,
                extremes,
                breaking,
                rows.isEmpty() ? "nothing" : compared);
    }
}
