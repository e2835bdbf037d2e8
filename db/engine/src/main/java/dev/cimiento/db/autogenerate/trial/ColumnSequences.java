package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.ForcedRowSecurity;
import dev.cimiento.db.autogenerate.database.Names;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The sequences of columns. Each must be past the values of its column, or the next insert violates a unique key. */
public record ColumnSequences(Connection connection) {

    private static final CatalogQuery QUERY = new CatalogQuery("column_sequences.sql");

    private record Owned(String sequence, String table, String column, long max) {}

    /** Moves each sequence to the largest value of its column, unless it is past it already. */
    public void advance() throws SQLException {
        List<Owned> all = owned();
        ForcedRowSecurity.lifted(connection, () -> advanced(all));
    }

    /** A rollback does not undo {@code setval}, so the values stay. */
    private List<Owned> advanced(List<Owned> all) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Owned owned : all) {
                statement.execute("select setval(" + Names.literal(owned.sequence()) + ", least(greatest(max("
                        + owned.column() + "), (select last_value from " + owned.sequence() + ")), " + owned.max()
                        + ")) from " + owned.table());
            }
            return all;
        }
    }

    /** Returns messages about sequences that would return a value which their column already has. */
    List<String> behind() throws SQLException {
        List<Owned> all = owned();
        return ForcedRowSecurity.lifted(connection, () -> behind(all));
    }

    private List<String> behind(List<Owned> all) throws SQLException {
        List<String> behind = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Owned owned : all) {
                try (ResultSet row = statement.executeQuery("select max(" + owned.column()
                        + ") >= (select last_value + is_called::int from " + owned.sequence() + ") and max("
                        + owned.column() + ") < " + owned.max() + " from " + owned.table())) {
                    if (row.next() && row.getBoolean(1)) {
                        behind.add("the sequence " + owned.sequence() + " would return values that " + owned.table()
                                + "." + owned.column() + " already has");
                    }
                }
            }
        }
        return behind;
    }

    private List<Owned> owned() throws SQLException {
        return QUERY.rows(
                connection, row -> new Owned(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }
}
