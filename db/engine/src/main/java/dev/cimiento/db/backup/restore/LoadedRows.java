package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.copy.RowStream;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.RowEntry;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** Loads the rows of a file into tables, within the open transaction. */
record LoadedRows(Connection connection, BackupFile file, Progress.Listener listener) {

    /** @throws DatabaseException if a row cannot be loaded, or if fewer or other rows were loaded than saved */
    void load(List<? extends RowEntry> entries) {
        double all = entries.stream().mapToDouble(entry -> entry.data().bytes()).sum();
        long done = 0;
        for (RowEntry entry : entries) {
            long before = done;
            load(
                    entry,
                    (rows, bytes) -> listener.at(
                            new Progress(entry.label(), before + bytes, (before + bytes) / Math.max(1, all))));
            done += entry.data().bytes();
        }
    }

    private void load(RowEntry entry, RowStream.Counter counter) {
        counter.at(0, 0);
        CRC32 checksum = new CRC32();
        try (InputStream rows = new CheckedInputStream(file.rows(entry), checksum)) {
            long[] bytes = {0};
            long count = RowStream.toServer(connection, entry.copyIn(), rows, (none, soFar) -> {
                bytes[0] = soFar;
                requireNoMore(entry, soFar);
                counter.at(none, soFar);
            });
            TableData loaded = new TableData(count, bytes[0], checksum.getValue());
            if (!loaded.equals(entry.data())) {
                throw new DatabaseException("No rows were loaded: of " + entry.label() + " the file has " + entry.data()
                        + ", and the database read " + loaded + ".");
            }
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "No rows were loaded: the database rejects the rows of " + entry.label(), e);
        } catch (IOException e) {
            throw DatabaseException.because("No rows were loaded: " + file.path() + " cannot be read", e);
        }
    }

    /** A few bytes of a forged file can expand to any size. */
    private static void requireNoMore(RowEntry entry, long bytes) {
        if (bytes > entry.data().bytes()) {
            throw new DatabaseException("No rows were loaded: the rows of " + entry.label()
                    + " are larger than the file says, " + entry.data().bytes() + " bytes. Use another backup.");
        }
    }
}
