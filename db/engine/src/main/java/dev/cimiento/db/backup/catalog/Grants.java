package dev.cimiento.db.backup.catalog;

import dev.cimiento.db.backup.manifest.SavedGrant;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Reads the privileges of other roles than the owners. */
public final class Grants {

    private Grants() {}

    /** Reads them within a transaction whose search path is empty. */
    public static List<SavedGrant> of(Connection connection) throws SQLException {
        return BackupQuery.of("grants.sql")
                .rows(
                        connection,
                        row -> new SavedGrant(
                                row.getString("role"), row.getString("statement"), row.getString("revocation")));
    }
}
