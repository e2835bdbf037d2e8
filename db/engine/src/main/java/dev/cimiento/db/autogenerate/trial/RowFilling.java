package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.rows.RowGenerator;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Fills the database of the history with synthetic rows, which the declared schema must accept as well. */
record RowFilling(RenamedConnection history, DataSource declared) {

    /**
     * The result of the filling.
     *
     * @param retained the tables and columns whose data must be retained
     * @param remarks the changed tables that got fewer rows, each with the reason
     * @param untested the changed tables without a row that both schemas accept, each with the reason
     */
    record Filled(RetainedData retained, List<String> remarks, List<String> untested) {}

    Filled fill() throws SQLException {
        return history.underNewNames(old -> {
            try (Connection wantedSchema = declared.getConnection()) {
                Map<String, Table> tables = Table.of(old);
                Map<String, Table> wanted = Table.of(wantedSchema);
                List<RowGenerator> filled = new SyntheticRows(old, wantedSchema, tables, wanted).fill();
                Sequences.of(old).advance(old, Sequences.of(wantedSchema));
                new ColumnSequences(old).advance();
                List<RowGenerator> changed = filled.stream()
                        .filter(rows -> isChanged(tables.get(rows.table()), wanted.get(rows.table())))
                        .toList();
                return new Filled(RetainedData.between(tables, wanted), remarks(changed), untested(changed));
            }
        });
    }

    /**
     * Returns true if the change of a table concerns its rows. A dropped table loses them on purpose, and a partitioned
     * table that gets its first partition has none.
     */
    private static boolean isChanged(@Nullable Table old, @Nullable Table wanted) {
        return old != null
                && wanted != null
                && old.differsFrom(wanted)
                && (!old.isEmptyPartitioned() || wanted.isEmptyPartitioned());
    }

    private static List<String> remarks(List<RowGenerator> changed) {
        return changed.stream()
                .filter(rows -> rows.fitting() > 0 && rows.fitting() < RowGenerator.ROWS)
                .map(rows -> "Tested with " + rows.fitting() + " rows in " + Names.shown(rows.table()) + ": "
                        + rows.refusal())
                .toList();
    }

    private static List<String> untested(List<RowGenerator> changed) {
        return changed.stream()
                .filter(rows -> rows.fitting() == 0)
                .map(rows -> "the change of " + Names.shown(rows.table())
                        + " was tested without rows, because none was found that both schemas accept: "
                        + rows.refusal())
                .toList();
    }
}
