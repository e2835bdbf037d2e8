package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.console.Shutdown;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Supplier;

/**
 * Chooses the server of the scratch databases: the configured one if its user may create databases, else an embedded one
 * if that has the same major version.
 *
 * @param embedded starts the embedded one
 */
record ScratchServers(Supplier<ScratchServer> embedded, Shutdown shutdown) {

    private static final String MAY_CREATE = """
            select (rolcreatedb or rolsuper) and current_setting('transaction_read_only') = 'off'
            from pg_roles
            where rolname = current_user
            """;
    private static final String MAJOR = "select current_setting('server_version_num')::int / 10000";

    DatabaseUrl beside(DatabaseUrl configured) {
        if (mayCreate(configured)) {
            return configured;
        }
        DatabaseUrl own = shutdown.opened(embedded, ScratchServer::close).url();
        // Of another version it would take for the same what is not; the refusal of the configured one says what lacks.
        return ask(own, MAJOR).equals(ask(configured, MAJOR)) ? own : configured;
    }

    /** Also not on a server, or with a role, that only reads. */
    static boolean mayCreate(DatabaseUrl database) {
        return ask(database, MAY_CREATE).equals("t");
    }

    private static String ask(DatabaseUrl database, String question) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw DatabaseException.because("Cannot work on " + database.place(), e);
        }
    }
}
