package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.database.Table;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.requirement.OldNames;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.requirement.Requirements;
import dev.cimiento.db.autogenerate.rows.AffectedTables;
import dev.cimiento.db.autogenerate.rows.FilledTable;
import dev.cimiento.db.autogenerate.rows.RowGenerator;
import dev.cimiento.db.autogenerate.rows.SyntheticRows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Fills tables of the database of the history with synthetic rows, which the declared schema must accept as well. Tables
 * that a revision cannot affect stay empty.
 */
final class RowFilling implements AutoCloseable {

    private final RenamedConnection history;
    private final Connection declared;
    private final DiffContext context;
    private @Nullable SyntheticRows rows;
    private @Nullable AffectedTables affected;

    /**
     * @param declared a connection to the database in which the rows are tried
     */
    RowFilling(RenamedConnection history, Connection declared, DiffContext context) {
        this.history = history;
        this.declared = declared;
        this.context = context;
    }

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

        Filled and(List<FilledTable> more) {
            return new Filled(
                    retained, Stream.concat(tables.stream(), more.stream()).toList(), names, requirements);
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

    /** Fills the tables that the declared schema changes, and those of new requirements. */
    Filled changed() throws SQLException {
        boolean renamed = !history.renames().pending().isEmpty();
        Map<String, Table> before = renamed ? Table.of(history.connection()) : Map.of();
        return history.underNewNames(old -> {
            Map<String, Table> tables = renamed || !context.isComplete()
                    ? Table.of(old)
                    : context.shape().tables();
            Map<String, Table> wanted = context.declared().tables();
            OldNames names = OldNames.of(renamed ? before : tables, tables);
            List<Requirement> requirements = Requirements.between(old, declared, names, wanted);
            affected = AffectedTables.of(old, declared);
            Sequences.of(old).advance(old, Sequences.of(declared));
            SyntheticRows synthetic = SyntheticRows.begin(old, declared, tables, wanted);
            rows = synthetic;
            Set<String> selected = new HashSet<>(synthetic.changed());
            requirements.forEach(requirement -> selected.add(requirement.table()));
            return new Filled(
                    RetainedData.between(tables, wanted), fill(synthetic, old, selected), names, requirements);
        });
    }

    /**
     * Also fills the other tables that statements affect, and closes this.
     *
     * @param statements the statements of the upgrade and of the rollback
     */
    Filled affectedBy(List<String> statements, Filled changed) throws SQLException {
        SyntheticRows synthetic = Objects.requireNonNull(rows);
        Set<String> selected = Objects.requireNonNull(affected)
                .by(statements, changed.names().tables().keySet());
        Filled all = history.underNewNames(old -> changed.and(fill(synthetic, old, selected)));
        close();
        return all;
    }

    private static List<FilledTable> fill(SyntheticRows synthetic, Connection old, Set<String> selected)
            throws SQLException {
        List<FilledTable> tables = synthetic.fill(selected);
        new ColumnSequences(old).advance();
        return tables;
    }

    /** Closes the connection to the declared database. */
    @Override
    public void close() throws SQLException {
        // Closing the connection rolls its transaction back.
        declared.close();
    }
}
