package dev.cimiento.db.backup.save;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.copy.RowStream;
import dev.cimiento.db.backup.manifest.RowEntry;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Copies the rows of tables one after the other, and reports the progress of all. */
final class RowCopy {

    /** The server's code: a text cannot be converted to the encoding of the client. */
    private static final String NOT_UTF_8 = "22021";

    private final Connection connection;
    private final SavedDatabase.Target target;
    private final Progress.Listener listener;
    private final double all;
    private double done;
    private long copied;

    /** @param all the size of all tables on the disk */
    RowCopy(Connection connection, SavedDatabase.Target target, Progress.Listener listener, double all) {
        this.connection = connection;
        this.target = target;
        this.listener = listener;
        this.all = Math.max(1, all);
    }

    /** The database may have the encoding SQL_ASCII, with text in another encoding. */
    private static String remedy(SQLException e) {
        return NOT_UTF_8.equals(e.getSQLState()) ? " as UTF-8, so only --engine pg_dump can save this database" : "";
    }

    /** @throws DatabaseException if the rows cannot be read completely */
    TableData copy(RowEntry entry, EstimatedSize size) throws IOException {
        RowStream.Counter counter = (rows, bytes) -> listener.at(
                new Progress(entry.label(), copied + bytes, (done + size.share(rows, bytes) * size.bytes()) / all));
        counter.at(0, 0);
        TableData data = target.table(entry.entry(), stream -> {
            try {
                return RowStream.fromServer(connection, entry.copyOut(), stream, counter);
            } catch (SQLException e) {
                throw DatabaseException.because(
                        "No backup: the rows of " + entry.label() + " cannot be read" + remedy(e), e);
            }
        });
        copied += data.bytes();
        done += size.bytes();
        return data;
    }
}
