package dev.cimiento.db.backup.catalog;

import dev.cimiento.db.core.SqlResource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A query, mostly from a file beside this class. */
public record BackupQuery(String sql) {

    /** Reads a row of the result. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Reads a query from its file. */
    public static BackupQuery of(String file) {
        return new BackupQuery(text(file).replace(":definition", "(" + text("column_definition.sql") + ")"));
    }

    private static String text(String file) {
        return new SqlResource(BackupQuery.class, file).text();
    }

    public <T> List<T> rows(Connection connection, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return rows(statement, reader);
        }
    }

    /** Returns the rows for the objects with these ids. */
    public <T> List<T> rows(Connection connection, List<Long> ids, RowReader<T> reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("oid", ids.toArray()));
            return rows(statement, reader);
        }
    }

    private static <T> List<T> rows(PreparedStatement statement, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }
}
