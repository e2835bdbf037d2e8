package dev.cimiento.db.invariant;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import javax.sql.DataSource;

/**
 * The invariants of a project. Each file is a query that returns the rows which violate the invariant; its first
 * comment line states the invariant.
 *
 * <pre>{@code
 * -- The stock of a product is never below zero.
 * select id, stock from products where stock < 0
 * }</pre>
 */
public record Invariants(SqlFolder folder) {

    static final int MOST_ROWS = 20;

    /**
     * Runs all queries in a read-only transaction.
     *
     * @return the invariants that do not hold
     * @throws DatabaseException if a query fails; the message names its file
     */
    public List<BrokenInvariant> check(DataSource dataSource) {
        List<BrokenInvariant> broken = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                for (Map.Entry<String, String> file : folder.files().entrySet()) {
                    List<String> rows = rows(connection, file.getKey(), file.getValue());
                    if (!rows.isEmpty()) {
                        String name = file.getKey().replaceFirst("\\.sql$", "");
                        broken.add(new BrokenInvariant(name, description(file.getValue()), rows));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The invariants cannot be checked", e);
        }
        return broken;
    }

    private static List<String> rows(Connection connection, String file, String query) {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(MOST_ROWS);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    found.add(text(rows));
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The invariant " + file + " cannot be checked", e);
        }
        return found;
    }

    private static String text(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner text = new StringJoiner(", ");
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            text.add(columns.getColumnLabel(i) + "=" + row.getString(i));
        }
        return text.toString();
    }

    private static String description(String query) {
        return query.lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--"))
                .map(line -> line.substring(2).strip())
                .findFirst()
                .orElse("");
    }
}
