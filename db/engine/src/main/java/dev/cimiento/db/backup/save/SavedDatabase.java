package dev.cimiento.db.backup.save;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.catalog.Grants;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupWriter.Rows;
import dev.cimiento.db.backup.manifest.AppliedChangeSet;
import dev.cimiento.db.backup.manifest.Manifest;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.manifest.Origin;
import dev.cimiento.db.backup.manifest.SavedColumn;
import dev.cimiento.db.backup.manifest.SavedGrant;
import dev.cimiento.db.backup.manifest.SavedLargeObjects;
import dev.cimiento.db.backup.manifest.SavedSequence;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.backup.manifest.TableData;
import dev.cimiento.db.backup.save.LockedTables.Lockable;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A database whose tables are locked, while it is saved. */
public final class SavedDatabase {

    private static final String UNLOGGED_ON_STANDBY = """
            select n.nspname, c.relname
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r'
              and c.relpersistence = 'u'
              and pg_is_in_recovery()
            """;

    private final LockedTables locked;
    private final Connection connection;

    private SavedDatabase(LockedTables locked) {
        this.locked = locked;
        this.connection = locked.connection();
    }

    /** Receives the rows of each table. */
    public interface Target {
        TableData table(String entry, Rows rows) throws IOException;
    }

    /**
     * Locks the tables of a database until the transaction of the connection ends.
     *
     * @param connection a connection without an open transaction and without auto-commit
     */
    public static SavedDatabase lock(Connection connection) throws SQLException {
        return new SavedDatabase(LockedTables.of(connection));
    }

    /** @throws DatabaseException if the server is a standby and does not have all rows */
    public void requireAllRows() throws SQLException {
        List<ObjectName> unlogged = new BackupQuery(UNLOGGED_ON_STANDBY).rows(connection, SavedDatabase::name);
        if (!unlogged.isEmpty()) {
            throw new DatabaseException("No backup: the server is a standby, which does not have the rows of unlogged"
                    + " tables, such as " + unlogged.get(0) + ". Save the primary server.");
        }
    }

    /** Writes the rows of all tables, and returns the description of what was written. */
    public Manifest writeTo(Target target, Clock clock, Progress.Listener listener) throws SQLException, IOException {
        List<AppliedChangeSet> changeSets = changeSets();
        Origin origin = origin(clock);
        try (Statement statement = connection.createStatement()) {
            // So that each name in a script and in a value of type regclass has its schema.
            statement.execute("set local search_path = ''");
        }
        List<ListedTable> listed = tables();
        List<ObjectName> views = BackupQuery.of("materialized_views.sql").rows(connection, SavedDatabase::name);
        List<SavedGrant> grants = Grants.of(connection);
        List<String> names = List.copyOf(Catalog.readWithin(connection).objects());
        EstimatedSize large = new EstimatedSize(Long.parseLong(text("select pg_table_size('pg_largeobject')")), 0);
        RowCopy copy = new RowCopy(
                connection,
                target,
                listener,
                large.bytes()
                        + listed.stream()
                                .mapToDouble(table -> table.size().bytes())
                                .sum());
        List<SavedTable> tables = new ArrayList<>();
        for (ListedTable next : listed) {
            SavedTable table = next.table();
            tables.add(table.hasData() ? table.with(copy.copy(table, next.size())) : table);
        }
        SavedLargeObjects objects = new SavedLargeObjects(copy.copy(new SavedLargeObjects(TableData.NONE), large));
        // Sequences have no snapshot. Read last, each is at or after the numbers in the rows.
        return new Manifest(origin, changeSets, tables, sequences(), views, names, grants, objects);
    }

    private List<ListedTable> tables() throws SQLException {
        List<Long> ids = locked.ids();
        Map<Long, List<SavedColumn>> columns = new LinkedHashMap<>();
        BackupQuery.of("columns.sql")
                .rows(
                        connection,
                        ids,
                        row -> columns.computeIfAbsent(row.getLong("attrelid"), id -> new ArrayList<>())
                                .add(new SavedColumn(
                                        row.getString("attname"),
                                        row.getString("definition"),
                                        row.getBoolean("is_generated"))));
        List<ListedTable> tables = new ArrayList<>();
        BackupQuery.of("tables.sql").rows(connection, ids, row -> {
            ObjectName name = name(row);
            String entry = row.getBoolean("is_partitioned") ? "" : entry(tables.size() + 1, name);
            SavedTable table = new SavedTable(
                    name,
                    row.getString("parent"),
                    entry,
                    row.getString("condition"),
                    row.getString("creation"),
                    row.getString("foreign_keys"),
                    columns.getOrDefault(row.getLong("oid"), List.of()),
                    TableData.NONE);
            return tables.add(
                    new ListedTable(table, new EstimatedSize(row.getLong("size"), row.getDouble("reltuples"))));
        });
        return tables;
    }

    /** The number makes the name unique. Other characters of table names are not allowed in file names everywhere. */
    private static String entry(int number, ObjectName name) {
        return String.format(
                Locale.ROOT, "data/%05d.%s.copy", number, name.toString().replaceAll("[^\\w.]", "_"));
    }

    private List<SavedSequence> sequences() throws SQLException {
        return BackupQuery.of("sequences.sql").rows(connection, row -> {
            ObjectName name = name(row);
            try (Statement statement = connection.createStatement();
                    ResultSet value = statement.executeQuery("select last_value, is_called from " + name.sql())) {
                value.next();
                return new SavedSequence(
                        name, value.getLong(1), value.getBoolean(2), row.getString("creation"), owner(row));
            }
        });
    }

    private static Optional<SavedSequence.Owner> owner(ResultSet row) throws SQLException {
        String table = row.getString("owner_table");
        return table == null
                ? Optional.empty()
                : Optional.of(new SavedSequence.Owner(
                        new ObjectName(row.getString("owner_schema"), table), row.getString("owner_column")));
    }

    private List<AppliedChangeSet> changeSets() throws SQLException {
        List<AppliedChangeSet> changeSets = new ArrayList<>();
        for (Lockable log : locked.logs()) {
            new BackupQuery("select filename, id from " + log.name() + " order by dateexecuted, orderexecuted")
                    .rows(connection, row -> changeSets.add(new AppliedChangeSet(row.getString(1), row.getString(2))));
        }
        return changeSets;
    }

    private Origin origin(Clock clock) throws SQLException {
        return new Origin(
                text("select current_database()"),
                clock.instant(),
                text("select current_setting('server_version')"),
                Integer.parseInt(text("select current_setting('server_version_num')")),
                text("select current_setting('server_encoding')"));
    }

    private String text(String query) throws SQLException {
        return new BackupQuery(query).rows(connection, row -> row.getString(1)).get(0);
    }

    private static ObjectName name(ResultSet row) throws SQLException {
        return new ObjectName(row.getString("nspname"), row.getString("relname"));
    }
}
