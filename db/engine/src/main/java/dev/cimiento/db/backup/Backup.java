package dev.cimiento.db.backup;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.copy.WriteBehind;
import dev.cimiento.db.backup.file.BackupWriter;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.save.SavedDatabase;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.HistoryTables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;

/**
 * Saves the rows of a database to a file, without client programs of PostgreSQL. All rows are of one moment. Other
 * sessions can read and write meanwhile; changes of the schema wait.
 *
 * <pre>{@code
 * Path file = new BackupFolder(Path.of("backups")).newFile("shop", clock, BackupFolder.SUFFIX);
 * Manifest saved = new Backup(dataSource, clock).save(file, Progress.Listener.NONE);
 * }</pre>
 *
 * @param database a direct connection; a pooler in transaction mode does not support the lock against migrations
 * @param clock gives the time of the backup
 * @param onWait called if the backup has to wait for a process that migrates the database
 */
public record Backup(DataSource database, Clock clock, Runnable onWait) {

    private static final String HAS_ROWS = HistoryTables.replaceIn("""
            select exists (
                select
                from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r'
                  and n.nspname !~ '^pg_'
                  and n.nspname <> 'information_schema'
                  and c.relname not in (:history_tables)
                  and pg_relation_size(c.oid) > 0
            )
            or exists (select from pg_largeobject_metadata)
            """);

    public Backup(DataSource database, Clock clock) {
        this(database, clock, () -> {});
    }

    /** Returns true if a table has rows or there are large objects, so that there is something to save. */
    public boolean hasRows() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HAS_ROWS)) {
            return row.next() && row.getBoolean(1);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be examined", e);
        }
    }

    /**
     * Writes the file. It gets its name only when it is complete, on the disk, and read back.
     *
     * @return the description of the database and the saved rows
     * @throws DatabaseException if the file exists or cannot be written, or if a table cannot be read completely
     */
    public Manifest save(Path file, Progress.Listener listener) {
        try {
            // A migration that waits for a table lock would block all other sessions; for this lock it waits alone.
            return new AdvisoryLock(database, onWait).hold(session -> save(session, file, listener));
        } catch (SQLException e) {
            throw DatabaseException.because("No backup", e);
        }
    }

    private Manifest save(Connection connection, Path file, Progress.Listener listener) throws SQLException {
        connection.setAutoCommit(false);
        try (BackupWriter writer = BackupWriter.create(file)) {
            SavedDatabase saved = SavedDatabase.lock(connection);
            saved.requireAllRows();
            Manifest manifest = saved.writeTo(
                    (entry, rows) -> writer.table(entry, stream -> {
                        try (WriteBehind behind = new WriteBehind(stream)) {
                            return rows.writeTo(behind);
                        }
                    }),
                    clock,
                    listener);
            writer.complete(manifest);
            return manifest;
        } catch (IOException e) {
            throw DatabaseException.because("No backup: " + file + " cannot be written", e);
        } finally {
            end(connection);
        }
    }

    /**
     * The transaction only read, so an error here must not hide the result. The request that cancels a copy can arrive
     * late, and then cancels the rollback.
     */
    private static void end(Connection connection) throws SQLException {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException broken) {
            connection.abort(Runnable::run);
        }
    }
}
