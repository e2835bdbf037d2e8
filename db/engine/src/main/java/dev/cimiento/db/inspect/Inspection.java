package dev.cimiento.db.inspect;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The inspection of a running database. It only reads, needs no superuser, and asks each question in a transaction of
 * its own with a time limit.
 *
 * <pre>{@code
 * for (InspectionFinding finding : new Inspection(url).run().findings()) {
 *     System.out.println(finding.message() + " " + finding.fix());
 * }
 * }</pre>
 */
public final class Inspection {

    /** The queries are short, but estimated as expensive: a compilation would take longer than the query itself. */
    private static final String LIMITS = """
            set local search_path = pg_catalog, public;
            set local jit = off;
            set local lock_timeout = '1s';
            set local statement_timeout = '5s';
            set local cimiento.long_transaction = '%d s'
            """;

    private static final String CONNECT_SECONDS = "10";

    /** Longer than the time limit of a query, so that the server reports first. */
    private static final String RESPONSE_SECONDS = "10";

    private static final Duration LONG_TRANSACTION = Duration.ofMinutes(5);

    private final DatabaseUrl url;
    private final String limits;

    public Inspection(DatabaseUrl url) {
        this(url, LONG_TRANSACTION);
    }

    /** @param longTransaction the duration from which a transaction is a finding */
    Inspection(DatabaseUrl url, Duration longTransaction) {
        this.limits = LIMITS.formatted(longTransaction.toSeconds());
        this.url = url.withDefault("connectTimeout", CONNECT_SECONDS).withDefault("socketTimeout", RESPONSE_SECONDS);
    }

    /** @throws DatabaseException if the database cannot be reached */
    public InspectionReport run() {
        List<InspectionFinding> findings = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        try (Connection connection = url.dataSource().getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            read(connection, InspectionCheck.query("hidden.sql"), row -> remarks.add(row.getString(1)));
            for (InspectionCheck check : InspectionCheck.values()) {
                try {
                    read(connection, check.sql(), row -> findings.add(InspectionFinding.read(check, row)));
                } catch (SQLException refusal) {
                    if (connection.isClosed()) {
                        throw refusal;
                    }
                    remarks.add("The check " + check.id() + " failed: " + refusal.getMessage());
                }
            }
            return new InspectionReport(findings, remarks);
        } catch (SQLException e) {
            throw DatabaseException.because("The database cannot be inspected", e);
        }
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void read(Connection connection, String sql, Row row) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(limits);
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    row.read(rows);
                }
            }
        } finally {
            connection.rollback();
        }
    }
}
