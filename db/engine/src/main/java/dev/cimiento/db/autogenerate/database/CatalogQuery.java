package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.HistoryTables;
import dev.cimiento.db.core.IgnoredExtensions;
import dev.cimiento.db.core.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A query of PostgreSQL's catalogs, read from a resource beside this class.
 *
 * @param file the name of the resource, such as {@code keys.sql}
 */
public record CatalogQuery(String file) {

    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Runs the query on a connection without an open transaction. The search path is empty, so that PostgreSQL writes
     * each name with its schema.
     */
    public <T> List<T> rows(Connection connection, Row<T> row, String... parameters) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement path = connection.createStatement();
                PreparedStatement query = connection.prepareStatement(text())) {
            // The queries are short, but estimated as expensive: a compilation would take longer than the query itself.
            path.execute("set local search_path = ''; set local jit = off");
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            List<T> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private String text() {
        return IgnoredExtensions.replaceIn(HistoryTables.replaceIn(new SqlResource(CatalogQuery.class, file).text()));
    }
}
