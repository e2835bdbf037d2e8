package dev.cimiento.db.backup.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOperation;
import org.postgresql.copy.CopyOut;

/** Copies the rows of a table from or to the server, without holding more than a few chunks in memory. */
public final class RowStream {

    private static final int ROWS_BETWEEN_REPORTS = 1000;

    /** Receives the numbers of rows and bytes that were copied so far. */
    public interface Counter {
        void at(long rows, long bytes);
    }

    private RowStream() {}

    /**
     * Writes the rows of a {@code copy … to stdout} to a stream.
     *
     * @return the number of rows
     */
    public static long fromServer(Connection connection, String statement, OutputStream stream, Counter counter)
            throws SQLException, IOException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(statement);
        try {
            long rows = 0;
            long bytes = 0;
            // The server sends each row as one message.
            for (int length = writeRow(copy, stream); length >= 0; length = writeRow(copy, stream)) {
                bytes += length;
                if (++rows % ROWS_BETWEEN_REPORTS == 0) {
                    counter.at(rows, bytes);
                }
            }
            stream.flush();
            counter.at(rows, bytes);
            return copy.getHandledRowCount();
        } finally {
            cancel(copy);
        }
    }

    /** Returns the length of the row, or -1 at the end. No row stays in memory while the next one is read. */
    private static int writeRow(CopyOut copy, OutputStream stream) throws SQLException, IOException {
        byte[] row = copy.readFromCopy();
        if (row == null) {
            return -1;
        }
        stream.write(row, 0, row.length);
        return row.length;
    }

    /**
     * Sends a stream to a {@code copy … from stdin}.
     *
     * @return the number of rows that the server read
     */
    public static long toServer(Connection connection, String statement, InputStream stream, Counter counter)
            throws SQLException, IOException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        try (ReadAhead chunks = new ReadAhead(stream)) {
            long bytes = 0;
            for (byte[] chunk = chunks.next(); chunk.length > 0; chunk = chunks.next()) {
                copy.writeToCopy(chunk, 0, chunk.length);
                bytes += chunk.length;
                counter.at(0, bytes);
            }
            return copy.endCopy();
        } finally {
            cancel(copy);
        }
    }

    /** Ends a copy that failed on this side. The server reports the cancellation as an error, which says nothing new. */
    private static void cancel(CopyOperation copy) {
        try {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        } catch (SQLException cancelled) {
            return;
        }
    }
}
