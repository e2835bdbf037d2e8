package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.requirement.OldNames;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.requirement.Requirements;
import dev.cimiento.db.autogenerate.rows.FilledTable;
import dev.cimiento.db.autogenerate.rows.RowGenerator;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** Fills the database of the history with synthetic rows, which the declared schema must accept as well. */
record RowFilling(RenamedConnection history, DataSource declared) {

    /**
     * The result of the filling.
     *
     * @param retained the tables and columns whose data must be retained
     * @param names the names before the renames
     * @param requirements the rules that the declared schema adds
     */
    record Filled(RetainedData retained, List<FilledTable> tables, OldNames names, List<Requirement> requirements) {

        Filled {
            tables = List.copyOf(tables);
            requirements = List.copyOf(requirements);
        }

        List<FilledTable> changed() {
            return tables.stream().filter(FilledTable::changed).toList();
        }

        /** Returns a remark for each changed table that got fewer rows, with the reason. */
        List<String> remarks() {
            return changed().stream()
                    .map(FilledTable::rows)
                    .filter(rows -> rows.fitting() > 0 && rows.fitting() < RowGenerator.ROWS)
                    .map(rows -> "Tested with " + rows.fitting() + " rows in " + Names.shown(rows.table()) + ": "
                            + rows.refusal())
                    .toList();
        }

        /** Returns the changed tables without a row that both schemas accept, each with the reason. */
        List<String> untested() {
            return changed().stream()
                    .map(FilledTable::rows)
                    .filter(rows -> rows.fitting() == 0)
                    .map(rows -> "the change of " + Names.shown(rows.table())
                            + " was tested without rows, because none was found that both schemas accept: "
                            + rows.refusal())
                    .toList();
        }
    }

    Filled fill() throws SQLException {
        boolean renamed = !history.renames().pending().isEmpty();
        Map<String, Table> before = renamed ? Table.of(history.connection()) : Map.of();
        return history.underNewNames(old -> {
            try (Connection wantedSchema = declared.getConnection()) {
                Map<String, Table> tables = Table.of(old);
                Map<String, Table> wanted = Table.of(wantedSchema);
                OldNames names = OldNames.of(renamed ? before : tables, tables);
                List<Requirement> requirements = Requirements.between(old, wantedSchema, names, wanted);
                List<FilledTable> filled = new SyntheticRows(old, wantedSchema, tables, wanted).fill();
                Sequences.of(old).advance(old, Sequences.of(wantedSchema));
                new ColumnSequences(old).advance();
                return new Filled(RetainedData.between(tables, wanted), filled, names, requirements);
            }
        });
    }
}
