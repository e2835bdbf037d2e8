package dev.cimiento.db.statistics;

import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_PERMITTED;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statistics of the statements of a database, which the extension {@code pg_stat_statements} gathers. They are read
 * on a connection of their own.
 *
 * <pre>{@code
 * for (StatementEntry entry : new StatementStatistics(url).read().entries()) {
 *     System.out.println(entry.calls() + " " + entry.text().sql());
 * }
 * }</pre>
 *
 * @see <a href="https://www.postgresql.org/docs/current/pgstatstatements.html">pg_stat_statements</a>
 */
public final class StatementStatistics {

    private static final SqlResource STATEMENTS = new SqlResource(StatementStatistics.class, "statements.sql");
    private static final SqlResource GATHERING = new SqlResource(StatementStatistics.class, "gathering.sql");
    private static final SqlResource RESET = new SqlResource(StatementStatistics.class, "reset.sql");

    private static final String MAINTENANCE = "postgres";
    private static final String HIDDEN = "<insufficient privilege>";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /** Creating the connection and reading ends within this time, in seconds, also on a server that does not respond. */
    private static final String LIMIT_SECONDS = "10";

    private final DatabaseUrl url;

    /** @param url the database whose statements are read */
    public StatementStatistics(DatabaseUrl url) {
        this.url = url.withDefault("socketTimeout", LIMIT_SECONDS).withDefault("connectTimeout", LIMIT_SECONDS);
    }

    /**
     * Reads the statistics.
     *
     * @throws StatisticsUnavailable if they are switched off, or if the user may not read them
     */
    public StatisticsReport read() {
        return onExtension("The statistics of statements cannot be read", (connection, extension) -> {
            List<StatementEntry> entries = new ArrayList<>();
            int hidden = 0;
            try (PreparedStatement query = connection.prepareStatement(extension.in(STATEMENTS))) {
                query.setString(1, url.database());
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        StatementEntry entry = StatementEntry.read(rows);
                        if (entry.text().sql().equals(HIDDEN)) {
                            hidden++;
                        } else {
                            entries.add(entry);
                        }
                    }
                }
            }
            return gathered(connection, extension, entries, hidden);
        });
    }

    /**
     * Resets the statistics of this database.
     *
     * @throws StatisticsUnavailable if they are switched off, or if the user may not reset them
     */
    public void reset() {
        onExtension("The statistics of statements cannot be reset", (connection, extension) -> {
            try (PreparedStatement reset = connection.prepareStatement(extension.in(RESET))) {
                reset.setString(1, url.database());
                return reset.execute();
            }
        });
    }

    private StatisticsReport gathered(
            Connection connection, Extension extension, List<StatementEntry> entries, int hidden) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(extension.in(GATHERING))) {
            query.setString(1, url.database());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return new StatisticsReport(
                        entries,
                        hidden,
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant),
                        row.getLong("dealloc"));
            }
        }
    }

    private interface Work<R> {
        R on(Connection connection, Extension extension) throws SQLException;
    }

    /** Works in the database itself, or in the maintenance database. The extension in one of them is enough for both. */
    private <R> R onExtension(String failure, Work<R> work) {
        try (Connection own = url.dataSource().getConnection()) {
            Extension extension = Extension.of(own);
            if (extension.isInstalled()) {
                return work(work, own, extension);
            }
            try (Connection other = maintenance().orElseThrow(() -> extension.missing(url.database()))) {
                Extension there = Extension.of(other);
                if (!there.isInstalled()) {
                    throw extension.missing(url.database());
                }
                return work(work, other, there);
            }
        } catch (SQLException e) {
            throw DatabaseException.because(failure, e);
        }
    }

    private static <R> R work(Work<R> work, Connection connection, Extension extension) throws SQLException {
        extension.requireReadable();
        try {
            return work.on(connection, extension);
        } catch (SQLException e) {
            if (INSUFFICIENT_PRIVILEGE.equals(e.getSQLState())) {
                throw new StatisticsUnavailable(
                        NOT_PERMITTED,
                        ("The user %1$s may not use pg_stat_statements. Run as a superuser in the database %2$s: grant"
                                        + " select on %3$s.pg_stat_statements, %3$s.pg_stat_statements_info to %1$s; and,"
                                        + " to allow a reset: grant execute on function %3$s.pg_stat_statements_reset to"
                                        + " %1$s;")
                                .formatted(
                                        connection.getMetaData().getUserName(),
                                        connection.getCatalog(),
                                        extension.schema()),
                        e);
            }
            throw e;
        }
    }

    /** Connects to the database {@code postgres}; empty if there is no such database, or if the user may not use it. */
    private Optional<Connection> maintenance() {
        try {
            return Optional.of(url.withDatabase(MAINTENANCE).dataSource().getConnection());
        } catch (SQLException notUsable) {
            return Optional.empty();
        }
    }
}
