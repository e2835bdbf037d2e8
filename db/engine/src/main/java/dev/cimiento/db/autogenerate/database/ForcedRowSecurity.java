package dev.cimiento.db.autogenerate.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What keeps the rows of a table from its own owner as well: who counts them would find none, and miss none. */
public final class ForcedRowSecurity {

    private static final CatalogQuery TABLES = new CatalogQuery("forced_row_security.sql");

    private ForcedRowSecurity() {}

    public interface Reading<T> {
        T read() throws SQLException;
    }

    /** Reads rows while it is lifted, in a transaction that is then rolled back and which the reading leaves open. */
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
