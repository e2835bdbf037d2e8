package dev.cimiento.db.proof.check;

import dev.cimiento.db.proof.check.Usage.TableLock;
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

/** The tables, indexes and foreign keys of a database, by the names that plans use. */
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

    private static final String FOREIGN_KEYS = """
            select k.conrelid::bigint, k.confrelid::bigint, k.confdeltype in ('a', 'r')
              from pg_constraint k
             where k.contype = 'f'
            """;

    private final Map<String, Long> tables = new HashMap<>();
    private final Set<Long> tableIds = new HashSet<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();

    private record Index(long id, String name, long table) {}

    /** @param checked true if a delete in the referenced table only reads the referencing one */
    private record ForeignKey(long table, long referenced, boolean checked) {}

    private RelationNames() {}

    static RelationNames read(Connection connection) throws SQLException {
        RelationNames names = new RelationNames();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(RELATIONS)) {
                while (rows.next()) {
                    names.add(rows);
                }
            }
            try (ResultSet rows = statement.executeQuery(FOREIGN_KEYS)) {
                while (rows.next()) {
                    names.foreignKeys.add(new ForeignKey(rows.getLong(1), rows.getLong(2), rows.getBoolean(3)));
                }
            }
        }
        return names;
    }

    private void add(ResultSet row) throws SQLException {
        long table = row.getLong(3);
        if (row.wasNull()) {
            tables.put(row.getString(2), row.getLong(1));
            tableIds.add(row.getLong(1));
        } else {
            indexes.add(new Index(row.getLong(1), row.getString(4), table));
        }
    }

    boolean isTable(long relation) {
        return tableIds.contains(relation);
    }

    /**
     * Returns the {@code oid} of a table; 0 if there is none, as for a function.
     *
     * @param name its name with its schema
     */
    long table(String name) {
        return tables.getOrDefault(name, 0L);
    }

    /** Returns the indexes of this name that belong to a locked table. A plan does not always name their schema. */
    Set<Long> indexes(String name, Set<TableLock> locks) {
        Set<Long> found = new LinkedHashSet<>();
        for (Index index : indexes) {
            if (index.name().equals(name) && locks.stream().anyMatch(lock -> lock.table() == index.table())) {
                found.add(index.id());
            }
        }
        return found;
    }

    /**
     * Returns the locks that the checks of foreign keys take when a statement writes a table. An insert or update locks
     * the rows that it references. A delete reads or writes the rows that reference it.
     *
     * @param operation {@code Insert}, {@code Update}, {@code Delete} or {@code Merge}
     */
    Set<TableLock> lockedByChecks(long table, String operation) {
        Set<TableLock> locks = new LinkedHashSet<>();
        for (ForeignKey key : foreignKeys) {
            if (key.table() == table && !operation.equals("Delete")) {
                locks.add(new TableLock(key.referenced(), "RowShareLock"));
            }
            if (key.referenced() == table && (operation.equals("Delete") || operation.equals("Merge"))) {
                locks.add(new TableLock(key.table(), key.checked() ? "RowShareLock" : "RowExclusiveLock"));
            }
        }
        return locks;
    }
}
