package dev.cimiento.db.changelog;

import dev.cimiento.db.changelog.RevisionSql.ChangeSetSql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows or values that are gone for ever once a revision is taken back.
 *
 * @param revision the one that is taken back
 * @param what such as {@code table products} or {@code column products.sku}
 * @param rows how many have something there; at most {@value #MOST_ROWS}, which means that many or more
 */
public record DataLoss(Revision revision, String what, long rows) {

    /** Of a large table it is enough to know that it is large. */
    public static final int MOST_ROWS = 10_000;

    static List<DataLoss> of(Revision revision, Connection connection) throws SQLException {
        List<DataLoss> losses = new ArrayList<>();
        for (ChangeSetSql changeSet : RevisionParser.read(revision).changeSets()) {
            for (String statement : changeSet.back()) {
                for (DestroyedData data : DestroyedData.by(statement)) {
                    long rows = data.count(connection);
                    if (rows > 0) {
                        losses.add(new DataLoss(revision, data.toString(), rows));
                    }
                }
            }
        }
        return losses;
    }

    /** Such as {@code table products: 12 rows}. */
    @Override
    public String toString() {
        return what + ": " + (rows >= MOST_ROWS ? MOST_ROWS + " rows or more" : rows == 1 ? "1 row" : rows + " rows");
    }
}
