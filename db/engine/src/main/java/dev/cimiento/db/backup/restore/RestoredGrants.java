package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.catalog.Grants;
import dev.cimiento.db.backup.manifest.SavedGrant;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The privileges that a restore could not give or revoke. Roles get the privileges that they had in the saved database,
 * and no others: default privileges of this database would otherwise give a role more than it had.
 *
 * @param missingRoles the roles that do not exist here
 * @param failed the statements that failed, with the reason, for example because an object does not exist here
 */
public record RestoredGrants(List<String> missingRoles, List<String> failed) {

    public RestoredGrants {
        missingRoles = List.copyOf(missingRoles);
        failed = List.copyOf(failed);
    }

    /** Restores the privileges within the open transaction. */
    static RestoredGrants restore(Connection connection, List<SavedGrant> saved) throws SQLException {
        Set<String> roles = new HashSet<>(
                new BackupQuery("select rolname from pg_roles").rows(connection, row -> row.getString(1)));
        roles.add("public");
        Set<String> missing = new TreeSet<>();
        List<String> failed = new ArrayList<>();
        List<SavedGrant> here = Grants.of(connection);
        for (SavedGrant grant : here) {
            if (!saved.contains(grant) && !grant.revocation().isEmpty()) {
                execute(connection, grant.revocation(), failed);
            }
        }
        for (SavedGrant grant : saved) {
            if (!roles.contains(grant.role())) {
                missing.add(grant.role());
            } else if (!here.contains(grant)) {
                execute(connection, grant.statement(), failed);
            }
        }
        return new RestoredGrants(List.copyOf(missing), failed);
    }

    private static void execute(Connection connection, String sql, List<String> failed) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            connection.rollback(before);
            failed.add(sql + ": " + e.getMessage());
        }
    }
}
