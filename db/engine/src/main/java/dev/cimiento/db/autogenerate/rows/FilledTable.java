package dev.cimiento.db.autogenerate.rows;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that was filled with synthetic rows.
 *
 * @param changed true if the declared schema has another form of the table, so that its rows can break or change
 * @param special further rows with repeated and extreme values that both schemas accept, which are not inserted; only
 *     for a changed table
 */
public record FilledTable(RowGenerator rows, boolean changed, List<Map<String, @Nullable String>> special) {

    public String name() {
        return rows.table();
    }
}
