package dev.cimiento.db.cli.view;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.trial.TestedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The table of the synthetic rows on which a generated revision was tested. */
public final class TestedTables {

    private static final List<String> TITLES =
            List.of("table", "rows", "nulls", "duplicates", "extremes", "breaking", "compared");

    private TestedTables() {}

    /** Returns the lines of the table, with its titles; none if no table with rows was changed. */
    public static List<String> lines(List<TestedTable> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        List<List<String>> rows = new ArrayList<>(List.of(TITLES));
        tables.forEach(table -> rows.add(List.of(
                Names.shown(table.table()),
                "" + table.rows(),
                "" + table.nulls(),
                "" + table.duplicates(),
                "" + table.extremes(),
                "" + table.breaking(),
                table.compared())));
        int[] widths = IntStream.range(0, TITLES.size())
                .map(i ->
                        rows.stream().mapToInt(row -> row.get(i).length()).max().orElse(0))
                .toArray();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Numbers are aligned to the right. */
    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            boolean text = i == 0 || i == row.size() - 1;
            line.append("  ").append(("%" + (text ? "-" : "") + widths[i] + "s").formatted(row.get(i)));
        }
        return line.toString().stripTrailing();
    }
}
