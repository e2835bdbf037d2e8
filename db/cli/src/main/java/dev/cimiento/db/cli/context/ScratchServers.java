package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Chooses the server for scratch databases: the configured server if its user can create databases, otherwise an
 * embedded server if it has the same major version.
 *
 * @param embedded starts the embedded server
 */
record ScratchServers(Supplier<ScratchServer> embedded, ShutdownHook shutdown) {

    private static final String CAN_CREATE_DATABASES = """
            select (rolcreatedb or rolsuper) and current_setting('transaction_read_only') = 'off'
            from pg_roles
            where rolname = current_user
            """;
    private static final String MAJOR = "select current_setting('server_version_num')::int / 10000";

    DatabaseUrl beside(DatabaseUrl configured) {
        if (canCreateDatabases(configured)) {
            return configured;
        }
        DatabaseUrl own = shutdown.opened(embedded, ScratchServer::close).url();
        // Another major version could hide differences. The configured server then reports the missing right.
        return query(own, MAJOR).equals(query(configured, MAJOR)) ? own : configured;
    }

    /** Returns false also if the server or the role is read-only. */
    static boolean canCreateDatabases(DatabaseUrl database) {
        return query(database, CAN_CREATE_DATABASES).equals("t");
    }

    private static String query(DatabaseUrl database, String question) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot work on " + database.withoutParameters(), e);
        }
    }
}
