package dev.cimiento.db.changelog.loss;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Rows or values that are lost for ever once something is done.
 *
 * @param by what destroys them: the revision that is rolled back, or the statement
 * @param what such as {@code table products} or {@code column products.sku}
 * @param rows how many have something there; at most {@value #MOST_ROWS}, which means that many or more; none when it
 *     cannot be told beforehand
 */
public record DataLoss(String by, String what, OptionalLong rows) {

    /** Of a large table it is enough to know that it is large. */
    public static final int MOST_ROWS = 10_000;

    /** What statements would destroy in a database as it is. */
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
            throw DatabaseException.because("The database cannot be asked for its rows", e);
        }
    }

    /** Whether there are rows, or may be. */
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
