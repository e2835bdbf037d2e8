package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with its schema, read once: reading the schema is the most expensive query of a generation. */
public final class DatabaseSnapshot {

    private final DatabaseUrl url;
    private final Schema schema;
    private @Nullable Map<String, Table> tables;

    public DatabaseSnapshot(DatabaseUrl url, Schema schema) {
        this.url = url;
        this.schema = schema;
    }

    /** @param granted true to read privileges as well */
    public static DatabaseSnapshot of(DatabaseUrl url, boolean granted) throws SQLException {
        try (Connection connection = url.dataSource().getConnection()) {
            return new DatabaseSnapshot(url, Schema.of(connection, granted));
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    public Schema schema() {
        return schema;
    }

    /** Returns the tables, by name. They are read on first use, and must not be changed until then. */
    public synchronized Map<String, Table> tables() throws SQLException {
        if (tables == null) {
            try (Connection connection = dataSource().getConnection()) {
                tables = Table.of(connection);
            }
        }
        return tables;
    }

    /** Returns the columns by table and name, without tables that have none. */
    public Map<String, Map<String, Column>> columns() throws SQLException {
        Map<String, Map<String, Column>> columns = new LinkedHashMap<>();
        tables().forEach((name, table) -> {
            if (!table.columns().isEmpty()) {
                columns.put(name, table.columns());
            }
        });
        return columns;
    }

    /** Reads another database with the same options. */
    public DatabaseSnapshot readFrom(DatabaseUrl other) throws SQLException {
        return of(other, schema.settings().granted());
    }

    public DataSource dataSource() {
        return url.dataSource();
    }
}
