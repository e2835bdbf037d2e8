package dev.cimiento.db.proof.usage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables and indexes of a database, by the names that plans use. */
final class RelationNames {

    private static final String RELATIONS = """
            select c.oid::bigint, n.nspname || '.' || c.relname, i.indrelid::bigint, c.relname
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              left join pg_index i on i.indexrelid = c.oid
             where c.relkind in ('r', 'p', 'm', 'v', 'f', 'i', 'I')
               and c.oid >= 16384
               and c.relpersistence <> 't'
            """;

    private final Map<String, Long> tables = new HashMap<>();
    private final Set<Long> tableIds = new HashSet<>();
    private final List<Index> indexes = new ArrayList<>();
    private final Map<String, Set<Long>> tablesOfAnySchema = new HashMap<>();

    private record Index(long id, String name, long table) {}

    private RelationNames() {}

    static RelationNames read(Connection connection) throws SQLException {
        RelationNames names = new RelationNames();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(RELATIONS)) {
                while (rows.next()) {
                    names.add(rows);
                }
            }
        }
        return names;
    }

    private void add(ResultSet row) throws SQLException {
        long table = row.getLong(3);
        if (row.wasNull()) {
            tables.put(row.getString(2), row.getLong(1));
            tablesOfAnySchema
                    .computeIfAbsent(row.getString(4), name -> new LinkedHashSet<>())
                    .add(row.getLong(1));
            tableIds.add(row.getLong(1));
        } else {
            indexes.add(new Index(row.getLong(1), row.getString(4), table));
        }
    }

    boolean isTable(long relation) {
        return tableIds.contains(relation);
    }

    /**
     * Returns the {@code oid} of a table; 0 for the name of another object, such as a function.
     *
     * @param name its name with its schema
     */
    long table(String name) {
        return tables.getOrDefault(name, 0L);
    }

    /** Returns the indexes of this name that belong to a locked table. A plan does not always name their schema. */
    Set<Long> indexes(String name, Set<StatementLock> locks) {
        Set<Long> found = new LinkedHashSet<>();
        for (Index index : indexes) {
            if (index.name().equals(name) && locks.stream().anyMatch(lock -> lock.table() == index.table())) {
                found.add(index.id());
            }
        }
        return found;
    }

    /** Returns the tables with a name; with an empty schema, those of any schema. */
    Set<Long> named(String schema, String name) {
        if (schema.isEmpty()) {
            return tablesOfAnySchema.getOrDefault(name, Set.of());
        }
        Long table = tables.get(schema + "." + name);
        return table == null ? Set.of() : Set.of(table);
    }
}
