package dev.cimiento.db.changelog.loss;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Rows or values that a statement or a rollback destroys for ever.
 *
 * @param by the revision that is rolled back, or the statement
 * @param what the data, such as {@code table products} or {@code column products.sku}
 * @param rows the number of affected rows; {@value #MOST_ROWS} means that many or more; empty if unknown
 */
public record DataLoss(String by, String what, OptionalLong rows) {

    /** Counting stops here, because an exact number of a large table is slow and not needed. */
    public static final int MOST_ROWS = 10_000;

    /** Returns the data that statements would destroy in a database as it is now. */
    public static List<DataLoss> by(List<String> statements, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            List<DataLoss> losses = new ArrayList<>();
            connection.setAutoCommit(false);
            try {
                for (String statement : statements) {
                    for (DestroyedData data : DestroyedData.by(statement)) {
                        losses.add(new DataLoss(statement, data.toString(), data.count(connection)));
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return losses.stream().filter(DataLoss::isSome).toList();
        } catch (SQLException e) {
            throw DatabaseException.because("The rows of the database cannot be counted", e);
        }
    }

    /** Returns true if there are rows, or if their number is unknown. */
    public boolean isSome() {
        return rows.isEmpty() || rows.getAsLong() > 0;
    }

    /** Such as {@code table products: 12 rows}. */
    @Override
    public String toString() {
        return what + ": " + (rows.isEmpty() ? "an unknown number of rows" : count(rows.getAsLong()));
    }

    private static String count(long rows) {
        return rows >= MOST_ROWS ? MOST_ROWS + " rows or more" : rows == 1 ? "1 row" : rows + " rows";
    }
}
