package dev.cimiento.db.autogenerate.rows;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Key;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills the tables of a database with rows that its keys and checks allow, and that the declared one allows as well: a
 * migration is to be tried on data that it can be asked to keep.
 *
 * @param old where the rows go to stay
 * @param declared where the same rows are tried besides; a table that it lacks takes any
 * @param tables the columns of the one
 * @param wanted the columns of the other
 */
public record SyntheticRows(
        Connection old,
        Connection declared,
        Map<String, Map<String, Column>> tables,
        Map<String, Map<String, Column>> wanted) {

    private static final CatalogQuery TRIGGERS = new CatalogQuery("triggers.sql");

    /**
     * What became of a table.
     *
     * @param refusal why it has fewer rows than it should, else blank
     */
    public record Filling(String table, int rows, String refusal) {}

    /** Fills all tables, those first to which others refer. */
    public List<Filling> fill() throws SQLException {
        List<Key> keys = new ArrayList<>(Key.of(old));
        keys.addAll(Key.of(declared));
        List<String> sleeping = sleep(old, true);
        sleep(declared, false);
        List<Filling> fillings = new ArrayList<>();
        old.setAutoCommit(false);
        declared.setAutoCommit(false);
        for (String table : inOrder(tables.keySet(), keys)) {
            Map<String, Column> columns = tables.getOrDefault(table, Map.of());
            Map<String, Column> there =
                    wanted.containsKey(table) || !exists(table) ? wanted.getOrDefault(table, Map.of()) : columns;
            fillings.add(new RowGenerator(this, table, columns, there, keys).fill());
        }
        old.commit();
        declared.commit();
        old.setAutoCommit(true);
        declared.setAutoCommit(true);
        execute(old, sleeping);
        return fillings;
    }

    /** One that becomes a partition takes what that partition takes. */
    private boolean exists(String table) throws SQLException {
        try (PreparedStatement query = declared.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<String> sleep(Connection connection, boolean restorable) throws SQLException {
        List<String> restore = new ArrayList<>();
        List<String[]> triggers = TRIGGERS.rows(connection, row -> new String[] {row.getString(1), row.getString(2)});
        for (String[] trigger : triggers) {
            execute(connection, List.of(trigger[0]));
            if (restorable) {
                restore.add(trigger[1]);
            }
        }
        return restore;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> inOrder(Set<String> tables, List<Key> keys) {
        Map<String, Set<String>> parents = new LinkedHashMap<>();
        for (Key key : keys) {
            if (key.parent() != null && tables.contains(key.parent())) {
                parents.computeIfAbsent(key.table(), table -> new LinkedHashSet<>())
                        .add(key.parent());
            }
        }
        Set<String> ordered = new LinkedHashSet<>();
        tables.forEach(table -> visit(table, parents, ordered, new LinkedHashSet<>()));
        ordered.retainAll(tables);
        return List.copyOf(ordered);
    }

    private static void visit(String table, Map<String, Set<String>> parents, Set<String> ordered, Set<String> path) {
        if (!ordered.contains(table) && path.add(table)) {
            parents.getOrDefault(table, Set.of()).forEach(parent -> visit(parent, parents, ordered, path));
            ordered.add(table);
        }
    }
}
