package dev.cimiento.db.recorded;

import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Kind;
import dev.cimiento.db.core.SqlTokens.Token;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A data source that records each distinct statement which a program sends through it, for the proof of statements.
 * Wrap the data source of a program's own tests, and close this one after the tests:
 *
 * <pre>{@code
 * RecordingDataSource recording = new RecordingDataSource(dataSource, Path.of("target/recorded.sql"));
 * … // run the tests with it
 * recording.close();
 * Proof.ofRecorded(Path.of("target/recorded.sql")).against(nextSchema).assertNoErrors();
 * }</pre>
 */
public final class RecordingDataSource implements DataSource, AutoCloseable {

    /** Statements that the proof can analyse. Others, such as those of migrations, are not recorded. */
    private static final Set<String> RECORDED =
            Set.of("select", "with", "insert", "update", "delete", "merge", "values");

    private final DataSource target;
    private final Path file;
    private final Set<RecordedStatement> statements = new LinkedHashSet<>();
    private final Set<String> known = new HashSet<>();

    /** @param file the file that {@link #close} writes */
    public RecordingDataSource(DataSource target, Path file) {
        this.target = target;
        this.file = file;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return new RecordingConnection(this).of(target.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return new RecordingConnection(this).of(target.getConnection(user, password));
    }

    /** Writes the recorded statements to the file. */
    @Override
    public synchronized void close() {
        try {
            RecordedFile.write(file, statements);
        } catch (IOException e) {
            throw new UncheckedIOException("The recorded statements cannot be written to " + file, e);
        }
    }

    synchronized void record(String sql, List<RecordedParameter> parameters) {
        if (isRecorded(sql) && known.add(sql + parameters)) {
            statements.add(new RecordedStatement(CallSite.current(), sql, parameters));
        }
    }

    private static boolean isRecorded(String sql) {
        List<Token> code = SqlTokens.of(sql).stream().filter(Token::isCode).toList();
        boolean one = code.stream()
                .limit(Math.max(0, code.size() - 1))
                .noneMatch(token -> token.kind() == Kind.OTHER && token.is(";"));
        return one && !code.isEmpty() && RECORDED.contains(code.get(0).text().toLowerCase(Locale.ROOT));
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
