package dev.cimiento.db.recorded;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that records each distinct statement which a program sends through it, for the proof of statements.
 * Wrap the data source of a program's own tests. The file is written when this data source is closed, and at the end of
 * the Java process:
 *
 * <pre>{@code
 * RecordingDataSource recording = new RecordingDataSource(dataSource, Path.of("target/recorded.sql"));
 * … // run the tests with it
 * recording.close();
 * Proof.ofRecorded(Path.of("target/recorded.sql")).against(nextSchema).assertNoErrors();
 * }</pre>
 */
public final class RecordingDataSource implements DataSource, AutoCloseable {

    private final DataSource target;
    private final Recording recording;

    /** @param file the file to write; all data sources with the same file write the statements of all of them */
    public RecordingDataSource(DataSource target, Path file) {
        this.target = target;
        this.recording = Recording.to(file);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new RecordingConnection(recording).of(target.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return new RecordingConnection(recording).of(target.getConnection(user, password));
    }

    /** Writes the statements that are recorded so far to the file. The wrapped data source stays open. */
    @Override
    public void close() {
        recording.write();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return target.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter writer) throws SQLException {
        target.setLogWriter(writer);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        target.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return target.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(RecordingDataSource.class.getPackageName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : target.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || target.isWrapperFor(type);
    }
}
