package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.console.Shutdown;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.Settings;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.DatabaseUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Where databases to try things in are made: on the configured server where its user may, else on an embedded one if
 * that is of the same major version.
 *
 * @param home the folder of the embedded one
 */
record ScratchServer(Path home, Shutdown shutdown) {

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
        DatabaseUrl embedded = shutdown.opened(
                        () -> EmbeddedServer.start(home, Settings.forTests()), EmbeddedServer::close)
                .url();
        // Of another version it would take for the same what is not; the refusal of the configured one says what lacks.
        return ask(embedded, MAJOR).equals(ask(configured, MAJOR)) ? embedded : configured;
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
