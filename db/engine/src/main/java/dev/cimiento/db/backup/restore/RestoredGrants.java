package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.catalog.Grants;
import dev.cimiento.db.backup.file.SavedGrant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives roles the privileges that they had in the saved database, and no others. Default privileges of the database
 * would otherwise give a role more than it had.
 */
final class RestoredGrants {

    private final Connection connection;
    private final List<SavedGrant> saved;

    RestoredGrants(Connection connection, List<SavedGrant> saved) {
        this.connection = connection;
        this.saved = saved;
    }

    /**
     * Restores them, within the open transaction.
     *
     * @return the roles that do not exist here, whose privileges are therefore not restored
     */
    Set<String> restore() throws SQLException {
        Set<String> roles = new HashSet<>(
                new BackupQuery("select rolname from pg_roles").rows(connection, row -> row.getString(1)));
        roles.add("public");
        Set<String> missing = new TreeSet<>();
        List<SavedGrant> here = Grants.of(connection);
        for (SavedGrant grant : here) {
            if (!saved.contains(grant)) {
                tryTo(grant.revocation());
            }
        }
        for (SavedGrant grant : saved) {
            if (!roles.contains(grant.role())) {
                missing.add(grant.role());
            } else if (!here.contains(grant)) {
                tryTo(grant.statement());
            }
        }
        return missing;
    }

    /** An object may not exist here, for example a function that was created by hand. */
    private void tryTo(String sql) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
        }
    }
}
