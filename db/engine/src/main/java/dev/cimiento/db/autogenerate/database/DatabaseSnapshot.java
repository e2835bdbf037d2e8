package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with its schema, read once: reading the schema is the most expensive query of a generation. */
public final class DatabaseSnapshot {

    private final DatabaseUrl url;
    private final DataSource readers;
    private final Schema schema;
    private @Nullable Map<String, Table> tables;

    private DatabaseSnapshot(DatabaseUrl url, DataSource readers, Schema schema) {
        this.url = url;
        this.readers = readers;
        this.schema = schema;
    }

    /** Creates the snapshot of a scratch database whose schema is known. */
    public DatabaseSnapshot(ScratchDatabase database, Schema schema) {
        this(database.url(), database.reusedSessions(), schema);
    }

    /**
     * Reads a scratch database.
     *
     * @param granted true to read privileges as well
     */
    public static DatabaseSnapshot of(ScratchDatabase database, boolean granted) throws SQLException {
        return read(database.url(), database.reusedSessions(), granted);
    }

    /**
     * Reads a live database.
     *
     * @param granted true to read privileges as well
     */
    public static DatabaseSnapshot of(DatabaseUrl url, boolean granted) throws SQLException {
        return read(url, url.dataSource(), granted);
    }

    private static DatabaseSnapshot read(DatabaseUrl url, DataSource readers, boolean granted) throws SQLException {
        try (Connection connection = readers.getConnection()) {
            return new DatabaseSnapshot(url, readers, Schema.of(connection, granted));
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
            try (Connection connection = readers.getConnection()) {
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
    public DatabaseSnapshot readFrom(ScratchDatabase other) throws SQLException {
        return of(other, schema.settings().granted());
    }

    /** Reads the database again. */
    public DatabaseSnapshot readAgain() throws SQLException {
        return read(url, readers, schema.settings().granted());
    }

    /** Returns a data source for readers of the catalogs, who must leave no settings behind. */
    public DataSource readers() {
        return readers;
    }
}
