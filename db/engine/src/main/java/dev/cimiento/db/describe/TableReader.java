package dev.cimiento.db.describe;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.SqlResource;
import dev.cimiento.db.describe.TableDescription.DescribedColumn;
import dev.cimiento.db.describe.TableDescription.DescribedConstraint;
import dev.cimiento.db.describe.TableDescription.DescribedIndex;
import dev.cimiento.db.describe.TableDescription.DescribedReference;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads the description of a table. Needs no client program of PostgreSQL. */
public final class TableReader {

    private static final SqlResource FIND = new SqlResource(TableReader.class, "find.sql");
    private static final SqlResource SIMILAR = new SqlResource(TableReader.class, "similar.sql");
    private static final SqlResource COLUMNS = new SqlResource(TableReader.class, "columns.sql");
    private static final SqlResource CONSTRAINTS = new SqlResource(TableReader.class, "constraints.sql");
    private static final SqlResource INDEXES = new SqlResource(TableReader.class, "indexes.sql");
    private static final SqlResource REFERENCES = new SqlResource(TableReader.class, "references.sql");

    private final DatabaseUrl url;

    public TableReader(DatabaseUrl url) {
        this.url = url;
    }

    /**
     * Returns the description of a table.
     *
     * @param name as in SQL: folded to lower case unless it is quoted, with or without its schema
     * @throws DatabaseException if the database has no such table, or cannot be reached
     */
    public TableDescription read(String name) {
        try (Connection connection = url.dataSource().getConnection()) {
            return read(connection, name);
        } catch (SQLException e) {
            throw DatabaseException.because("The table " + name + " cannot be described", e);
        }
    }

    private static TableDescription read(Connection connection, String name) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND.text())) {
            find.setString(1, name);
            ResultSet table = find.executeQuery();
            if (!table.next()) {
                throw missing(connection, name);
            }
            long id = table.getLong("oid");
            return new TableDescription(
                    table.getString("name"),
                    table.getString("comment"),
                    table.getLong("estimated_rows"),
                    table.getLong("table_bytes"),
                    table.getLong("index_bytes"),
                    rows(
                            connection,
                            COLUMNS,
                            id,
                            row -> new DescribedColumn(
                                    row.getString("name"),
                                    row.getString("type"),
                                    row.getBoolean("nullable"),
                                    row.getString("default_value"),
                                    row.getString("comment"))),
                    rows(
                            connection,
                            CONSTRAINTS,
                            id,
                            row -> new DescribedConstraint(row.getString("name"), row.getString("definition"))),
                    rows(
                            connection,
                            INDEXES,
                            id,
                            row -> new DescribedIndex(
                                    row.getString("name"), row.getString("definition"), row.getLong("bytes"))),
                    rows(
                            connection,
                            REFERENCES,
                            id,
                            row -> new DescribedReference(
                                    row.getString("table_name"), row.getString("name"), row.getString("definition"))));
        }
    }

    private static DatabaseException missing(Connection connection, String name) throws SQLException {
        try (PreparedStatement similar = connection.prepareStatement(SIMILAR.text())) {
            similar.setString(1, name);
            ResultSet tables = similar.executeQuery();
            tables.next();
            String names = tables.getString("names");
            return new DatabaseException("The database has no table " + name + ". "
                    + (names == null ? "It has no tables of its own." : "It has " + names + "."));
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, SqlResource query, long table, Reader<T> reader)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query.text())) {
            statement.setLong(1, table);
            ResultSet rows = statement.executeQuery();
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reader.read(rows));
            }
            return read;
        }
    }
}
