package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.copy.RowStream;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.file.SavedTable;
import dev.cimiento.db.backup.file.TableData;
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
    void load(List<SavedTable> tables) {
        double all = tables.stream().mapToDouble(table -> table.data().bytes()).sum();
        long done = 0;
        for (SavedTable table : tables) {
            long before = done;
            load(
                    table,
                    (rows, bytes) -> listener.at(new Progress(
                            table.name().toString(), before + bytes, (before + bytes) / Math.max(1, all))));
            done += table.data().bytes();
        }
    }

    private void load(SavedTable table, RowStream.Counter counter) {
        counter.at(0, 0);
        CRC32 checksum = new CRC32();
        try (InputStream rows = new CheckedInputStream(file.rows(table), checksum)) {
            long[] bytes = {0};
            long count = RowStream.toServer(connection, table.copyIn(), rows, (none, soFar) -> {
                bytes[0] = soFar;
                counter.at(none, soFar);
            });
            TableData loaded = new TableData(count, bytes[0], checksum.getValue());
            if (!loaded.equals(table.data())) {
                throw new DatabaseException("No rows were loaded: of the table " + table.name() + " the file has "
                        + table.data() + ", and the database read " + loaded + ".");
            }
        } catch (SQLException e) {
            throw DatabaseException.because("No rows were loaded: the table " + table.name() + " rejects them", e);
        } catch (IOException e) {
            throw DatabaseException.because("No rows were loaded: " + file.path() + " cannot be read", e);
        }
    }
}
