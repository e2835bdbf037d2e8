package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * {@code FORCE ROW LEVEL SECURITY} hides rows even from the owner of the table. A comparison of rows would then see no
 * rows before and after, and miss a loss.
 */
public final class ForcedRowSecurity {

    private static final CatalogQuery TABLES = new CatalogQuery("forced_row_security.sql");

    private ForcedRowSecurity() {}

    public interface Reading<T> {
        T read() throws SQLException;
    }

    /**
     * Reads rows while the policies do not apply to the owner. The reading runs in a transaction, must not end it, and
     * is rolled back afterwards.
     */
    public static <T> T lifted(Connection connection, Reading<T> reading) throws SQLException {
        String statements = String.join("; ", TABLES.rows(connection, row -> row.getString(1)));
        if (statements.isEmpty()) {
            return reading.read();
        }
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
            return reading.read();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
