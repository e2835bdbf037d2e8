package dev.cimiento.db.lint.measure;

import dev.cimiento.db.lint.measure.CatalogState.Activity;
import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.ColumnId;
import dev.cimiento.db.lint.measure.CatalogState.Constraint;
import dev.cimiento.db.lint.measure.CatalogState.EnumValue;
import dev.cimiento.db.lint.measure.CatalogState.Index;
import dev.cimiento.db.lint.measure.CatalogState.Other;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs within the transaction that changes them.
 *
 * @param connection the connection that runs the revision
 */
record CatalogReader(Connection connection) {

    private interface Entry<K, V> {
        void put(Map<K, V> map, ResultSet row) throws SQLException;
    }

    CatalogState read() throws SQLException {
        return new CatalogState(relations(), columns(""), constraints(""), indexes(""), enumValues(), others(""));
    }

    /** Returns true if functions of the database run after a statement. They can change any object. */
    boolean haveEventTriggers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CatalogSql.EVENT_TRIGGERS)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Reads the state after a statement that only added objects. Their numbers are greater than all others, unless the
     * server began again with small ones. A new index can also serve an existing foreign key.
     *
     * @param before the state before the statement
     */
    CatalogState readAdded(CatalogState before) throws SQLException {
        long last = before.lastId();
        Map<Long, Relation> relations = relations();
        if (relations.keySet().stream()
                .anyMatch(id -> id <= last && !before.relations().containsKey(id))) {
            return read();
        }
        return new CatalogState(
                relations,
                with(before.columns(), columns(" and a.attrelid > " + last)),
                with(
                        before.constraints(),
                        constraints(" and (k.oid > " + last
                                + " or k.conrelid in (select indrelid from pg_index where indexrelid > " + last
                                + "))")),
                with(before.indexes(), indexes(" and c.oid > " + last)),
                enumValues(),
                with(before.others(), others(" where id > " + last)));
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, Map<K, V> added) {
        if (added.isEmpty()) {
            return before;
        }
        Map<K, V> all = new LinkedHashMap<>(before);
        all.putAll(added);
        return all;
    }

    /** Reads only the activity again, for a state since which no statement changed the schema. */
    CatalogState readActivity(CatalogState before) throws SQLException {
        return new CatalogState(
                relations(),
                before.columns(),
                before.constraints(),
                before.indexes(),
                before.enumValues(),
                before.others());
    }

    private Map<Long, Relation> relations() throws SQLException {
        return map(CatalogSql.RELATIONS, (map, row) -> map.put(row.getLong(1), relation(row)));
    }

    private Map<ColumnId, Column> columns(String condition) throws SQLException {
        return map(
                CatalogSql.COLUMNS + condition,
                (map, row) -> map.put(new ColumnId(row.getLong(1), row.getInt(2)), column(row)));
    }

    private Map<Long, Constraint> constraints(String condition) throws SQLException {
        return map(CatalogSql.CONSTRAINTS + condition, (map, row) -> map.put(row.getLong(1), constraint(row)));
    }

    private Map<Long, Index> indexes(String condition) throws SQLException {
        return map(CatalogSql.INDEXES + condition, (map, row) -> map.put(row.getLong(1), index(row)));
    }

    private Map<Long, EnumValue> enumValues() throws SQLException {
        return map(
                CatalogSql.ENUM_VALUES,
                (map, row) -> map.put(row.getLong(1), new EnumValue(row.getLong(2), row.getString(3))));
    }

    private Map<Long, Other> others(String condition) throws SQLException {
        return map(
                "select * from (" + CatalogSql.OTHERS + ") as others (id, kind, schema, name)" + condition,
                (map, row) -> map.put(row.getLong(1), new Other(row.getString(2), row.getString(3), row.getString(4))));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                file(row, 5),
                row.getLong(6),
                new Activity(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10)));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        return new Constraint(
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                String.valueOf(row.getString(7)));
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(row.getString(2), row.getLong(3), file(row, 4), row.getBoolean(5), row.getBoolean(6));
    }

    private static @Nullable Long file(ResultSet row, int column) throws SQLException {
        long file = row.getLong(column);
        return row.wasNull() ? null : file;
    }

    private <K, V> Map<K, V> map(String query, Entry<K, V> entry) throws SQLException {
        Map<K, V> map = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                entry.put(map, rows);
            }
        }
        return map;
    }
}
