package dev.cimiento.persistence.importing;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.cimiento.domain.importing.Line;
import dev.cimiento.domain.importing.Lines;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Copies rows into a table by {@code COPY}, on the connection of the current transaction. */
public final class CopyIn {

    private final JdbcOperations jdbc;

    public CopyIn(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Copies one row for each line.
     *
     * @param copy a {@code copy … from stdin (format csv)}
     * @param row returns the values of a line in the order of the statement's columns, each in a text form that
     *     PostgreSQL reads; an empty Optional is null
     */
    public <L> void run(String copy, Lines<L> lines, Function<Line<L>, List<?>> row) {
        jdbc.execute((ConnectionCallback<Long>) connection -> copy(connection, copy, lines, row));
    }

    private static <L> long copy(Connection connection, String copy, Lines<L> lines, Function<Line<L>, List<?>> row)
            throws SQLException {
        org.postgresql.copy.CopyIn running =
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy);
        try {
            Writer writer = new OutputStreamWriter(new PGCopyOutputStream(running), StandardCharsets.UTF_8);
            CsvWriter csv =
                    CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(writer);
            lines.forEach(line -> csv.writeRecord(texts(row.apply(line))));
            csv.flush();
            return running.endCopy();
        } catch (IOException failure) {
            throw sqlFailure(new UncheckedIOException(failure));
        } catch (UncheckedIOException failure) {
            throw sqlFailure(failure);
        } finally {
            if (running.isActive()) {
                running.cancelCopy();
            }
        }
    }

    /**
     * Returns the {@link SQLException} that the stream to the server has wrapped; rethrows a failure to read the lines.
     */
    private static SQLException sqlFailure(UncheckedIOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        throw failure;
    }

    /** Returns the texts of values. A stream would cost more than the texts. */
    private static @Nullable String[] texts(List<?> values) {
        @Nullable String[] texts = new String[values.size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = text(values.get(i));
        }
        return texts;
    }

    private static @Nullable String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse(null)
                : value.toString();
    }
}
