package dev.cimiento.db.backup;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.copy.CopyTextFormat;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.copy.RowStream;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.RowEntry;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.project.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

/**
 * Restores a backup into a scratch database, and compares rows and sequences with the file.
 *
 * @param databases scratch databases
 * @param project the history and the invariants
 */
public record BackupVerification(ScratchDatabases databases, Project project) {

    /**
     * The result.
     *
     * @param report the result of the restore
     * @param differences the tables and sequences that differ from the file after the restore
     */
    public record Verified(RestoreReport report, List<String> differences) {}

    /** @throws DatabaseException if the file cannot be restored */
    public Verified verify(BackupFile file, Progress.Listener listener) {
        try (ScratchDatabase scratch = databases.create()) {
            RestoreReport report = new Restore(scratch.dataSource(), project).run(file, listener);
            return new Verified(report, differences(file, scratch));
        }
    }

    private static List<String> differences(BackupFile file, ScratchDatabase scratch) {
        List<String> differences = new ArrayList<>();
        try (Connection connection = scratch.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            CopyTextFormat.apply(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set local search_path = ''");
            }
            addRows(differences, connection, file.manifest());
            addSequences(differences, connection, file.manifest());
            connection.rollback();
            return differences;
        } catch (SQLException e) {
            throw DatabaseException.because("The restored rows cannot be compared", e);
        } catch (IOException e) {
            throw DatabaseException.because("The restored rows cannot be compared", e);
        }
    }

    private static void addRows(List<String> differences, Connection connection, Manifest manifest)
            throws SQLException, IOException {
        List<RowEntry> entries = new ArrayList<>(manifest.tablesWithData());
        entries.add(manifest.largeObjects());
        for (RowEntry entry : entries) {
            TableData restored = data(connection, entry);
            if (!restored.equals(entry.data())) {
                differences.add(entry.label() + ": saved " + entry.data() + ", restored " + restored);
            }
        }
    }

    private static void addSequences(List<String> differences, Connection connection, Manifest manifest)
            throws SQLException {
        for (SavedSequence sequence : manifest.sequences()) {
            String saved = sequence.value() + (sequence.called() ? " (used)" : " (next)");
            String restored = value(connection, sequence);
            if (!restored.equals(saved)) {
                differences.add(sequence.name() + ": saved " + saved + ", restored " + restored);
            }
        }
    }

    private static String value(Connection connection, SavedSequence sequence) throws SQLException {
        return new BackupQuery("select last_value || case when is_called then ' (used)' else ' (next)' end from "
                        + sequence.name().sql())
                .rows(connection, row -> row.getString(1))
                .get(0);
    }

    private static TableData data(Connection connection, RowEntry entry) throws SQLException, IOException {
        long[] size = {0};
        CRC32 checksum = new CRC32();
        try (OutputStream stream = new CheckedOutputStream(OutputStream.nullOutputStream(), checksum)) {
            long rows = RowStream.fromServer(connection, entry.copyOut(), stream, (count, bytes) -> size[0] = bytes);
            return new TableData(rows, size[0], checksum.getValue());
        }
    }
}
