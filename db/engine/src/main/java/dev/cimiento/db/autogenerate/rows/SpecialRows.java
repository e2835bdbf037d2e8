package dev.cimiento.db.autogenerate.rows;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Searches rows with repeated and with extreme values that both schemas accept. */
record SpecialRows(RowGenerator generator, TrialInsert trial) {

    private static final int ROUNDS = 6;
    private static final int FRESH = RowGenerator.ROWS + 1;

    /** Returns the rows, which are not left in the table. */
    List<Map<String, @Nullable String>> find() throws SQLException {
        List<Map<String, @Nullable String>> found = new ArrayList<>();
        if (generator.fitting() > 0) {
            addRepeated(found);
            addExtreme(0, found);
            addExtreme(1, found);
        }
        return found;
    }

    /** Repeats the first row, except in the columns of unique keys. */
    private void addRepeated(List<Map<String, @Nullable String>> found) throws SQLException {
        Map<String, @Nullable String> fresh = generator.row(FRESH);
        Map<String, @Nullable String> row =
                new LinkedHashMap<>(generator.inserted().get(0));
        for (int round = 0; round < ROUNDS; round++) {
            if (trial.wouldAccept(row)) {
                found.add(row);
                return;
            }
            List<String> rejected = generator.namedColumns(trial);
            if (rejected.stream().allMatch(name -> Objects.equals(row.get(name), fresh.get(name)))) {
                return;
            }
            rejected.forEach(name -> row.put(name, fresh.get(name)));
        }
    }

    private void addExtreme(int which, List<Map<String, @Nullable String>> found) throws SQLException {
        Map<String, String> extremes = new LinkedHashMap<>();
        generator.extremes().forEach((name, values) -> extremes.put(name, values.get(which)));
        Map<String, @Nullable String> fresh = generator.row(FRESH + 1 + which);
        Map<String, @Nullable String> row = new LinkedHashMap<>(fresh);
        row.putAll(extremes);
        if (!trial.wouldAccept(row)) {
            row.putAll(fresh);
            for (Map.Entry<String, String> extreme : extremes.entrySet()) {
                row.put(extreme.getKey(), extreme.getValue());
                if (!trial.wouldAccept(row)) {
                    row.put(extreme.getKey(), fresh.get(extreme.getKey()));
                }
            }
        }
        if (!row.equals(fresh)) {
            found.add(row);
        }
    }
}
