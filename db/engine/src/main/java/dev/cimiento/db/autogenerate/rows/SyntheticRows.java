package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Key;
import dev.cimiento.db.autogenerate.database.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fills the tables of a database with generated rows that satisfy its constraints, and those of the declared schema. A
 * migration is tested on data that it is able to keep.
 *
 * <pre>{@code
 * try (SyntheticRows rows = SyntheticRows.begin(old, declared, Table.of(old), Table.of(declared))) {
 *     for (FilledTable table : rows.fill(Set.of("public.readings"))) {
 *         System.out.println(table.name() + ": " + table.rows().fitting()); // public.readings: 24
 *     }
 * }
 * }</pre>
 */
public final class SyntheticRows implements AutoCloseable {

    private static final CatalogQuery TRIGGERS = new CatalogQuery("triggers.sql");

    private final Connection old;
    private final Connection declared;
    private final Map<String, Table> tables;
    private final Map<String, Table> wanted;
    private final List<Key> keys = new ArrayList<>();
    private final Set<String> done = new HashSet<>();

    private SyntheticRows(Connection old, Connection declared, Map<String, Table> tables, Map<String, Table> wanted)
            throws SQLException {
        this.old = old;
        this.declared = declared;
        this.tables = tables;
        this.wanted = wanted;
        keys.addAll(Key.of(old));
        keys.addAll(Key.of(declared));
    }

    /**
     * Begins a transaction in the declared database, in which the same rows are tried. It is rolled back at the end, so
     * the database stays as it is. Meanwhile the connection must not be used otherwise.
     *
     * @param old the database that keeps the rows
     * @param declared a database with the declared schema
     * @param tables the tables of the old database, by name
     * @param wanted the tables of the declared one, by name
     */
    public static SyntheticRows begin(
            Connection old, Connection declared, Map<String, Table> tables, Map<String, Table> wanted)
            throws SQLException {
        SyntheticRows rows = new SyntheticRows(old, declared, tables, wanted);
        Triggers triggers = triggers(declared);
        declared.setAutoCommit(false);
        triggers.disable(declared);
        rows.addPartitions();
        return rows;
    }

    /** Returns the tables whose form the declared schema changes. */
    public Set<String> changed() {
        return tables.keySet().stream()
                .filter(table -> isChanged(tables.get(table), wanted.get(table)))
                .collect(Collectors.toSet());
    }

    /**
     * Fills tables that are not filled yet, and those that they reference, which come first.
     *
     * @param selected the names of tables; unknown ones are ignored
     */
    public List<FilledTable> fill(Set<String> selected) throws SQLException {
        Triggers triggers = triggers(old);
        triggers.disable(old);
        old.setAutoCommit(false);
        List<FilledTable> filled = new ArrayList<>();
        for (String table : withReferenced(selected)) {
            if (done.add(table)) {
                RowGenerator rows = new RowGenerator(this, table, columns(tables, table), declaredColumns(table), keys);
                rows.fill();
                boolean changed = isChanged(tables.get(table), wanted.get(table));
                filled.add(new FilledTable(rows, changed, changed ? rows.specialRows() : List.of()));
            }
        }
        old.commit();
        old.setAutoCommit(true);
        triggers.enable(old);
        return filled;
    }

    /** Ends the transaction in the declared database. */
    @Override
    public void close() throws SQLException {
        declared.rollback();
        declared.setAutoCommit(true);
    }

    Connection old() {
        return old;
    }

    Connection declared() {
        return declared;
    }

    /** A dropped table loses its rows on purpose, and a partitioned table that gets its first partition has none. */
    private static boolean isChanged(@Nullable Table old, @Nullable Table wanted) {
        return old != null
                && wanted != null
                && old.differsFrom(wanted)
                && (!old.isEmptyPartitioned() || wanted.isEmptyPartitioned());
    }

    private static Map<String, Column> columns(Map<String, Table> tables, String table) {
        Table found = tables.get(table);
        return found == null ? Map.of() : found.columns();
    }

    /** A table that becomes a partition accepts the rows of that partition only. */
    private Map<String, Column> declaredColumns(String table) throws SQLException {
        return columns(wanted.containsKey(table) || !exists(table) ? wanted : tables, table);
    }

    /**
     * A partitioned table without partitions accepts no row, so it gets a partition that accepts every row. The old table
     * gets none if the declared one has partitions: its rows would overlap with them.
     */
    private void addPartitions() throws SQLException {
        for (Table there : wanted.values()) {
            if (there.isEmptyPartitioned()) {
                execute(declared, List.of(there.partitionForEveryRow()));
                Table table = tables.get(there.name());
                if (table != null && table.isEmptyPartitioned()) {
                    execute(old, List.of(table.partitionForEveryRow()));
                }
            }
        }
    }

    private boolean exists(String table) throws SQLException {
        try (PreparedStatement query = declared.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /**
     * The triggers that would react to synthetic rows, and the policies that would hide them.
     *
     * @param disabling the statements that disable them
     * @param enabling the statements that enable them again
     */
    public record Triggers(List<String> disabling, List<String> enabling) {

        public void disable(Connection connection) throws SQLException {
            execute(connection, disabling);
        }

        public void enable(Connection connection) throws SQLException {
            execute(connection, enabling);
        }
    }

    /** Reads the enabled triggers of a database. */
    public static Triggers triggers(Connection connection) throws SQLException {
        Triggers triggers = new Triggers(new ArrayList<>(), new ArrayList<>());
        TRIGGERS.rows(connection, row -> new String[] {row.getString(1), row.getString(2)})
                .forEach(trigger -> {
                    triggers.disabling().add(trigger[0]);
                    triggers.enabling().add(trigger[1]);
                });
        return triggers;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Returns the selected tables and those that they reference, each after the tables that it references. */
    private List<String> withReferenced(Set<String> selected) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (Key key : keys) {
            if (key.parent() != null && tables.containsKey(key.parent())) {
                parents.computeIfAbsent(key.table(), table -> new LinkedHashSet<>())
                        .add(key.parent());
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        tables.keySet().stream()
                .filter(selected::contains)
                .forEach(table -> visit(table, parents, ordered, new LinkedHashSet<>()));
        return List.copyOf(ordered);
    }

    private static void visit(String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> path) {
        if (!ordered.contains(table) && path.add(table)) {
            parents.getOrDefault(table, Set.of()).forEach(parent -> visit(parent, parents, ordered, path));
            ordered.add(table);
        }
    }
}
