package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.rows.RowGenerator;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import dev.cimiento.db.autogenerate.rows.SyntheticRows.Filling;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Fills the database of the history with synthetic rows, which the declared schema must accept as well. */
record RowFilling(RenamedConnection history, DataSource declared) {

    /**
     * The result of the filling.
     *
     * @param retained the tables and columns whose data must be retained
     * @param remarks the tables that got fewer rows, each with the reason
     */
    record Filled(RetainedData retained, List<String> remarks) {}

    Filled fill() throws SQLException {
        return history.underNewNames(old -> {
            try (Connection wantedSchema = declared.getConnection()) {
                Map<String, Map<String, Column>> tables = Column.of(old);
                Map<String, Map<String, Column>> wanted = Column.of(wantedSchema);
                List<String> remarks = new ArrayList<>();
                for (Filling filling : new SyntheticRows(old, wantedSchema, tables, wanted).fill()) {
                    if (filling.rows() < RowGenerator.ROWS) {
                        remarks.add("Tested with " + filling.rows() + " rows in " + Names.shown(filling.table()) + ": "
                                + filling.refusal());
                    }
                }
                Sequences.of(old).advance(old, Sequences.of(wantedSchema));
                new ColumnSequences(old).advance();
                return new Filled(RetainedData.between(tables, wanted), remarks);
            }
        });
    }
}
