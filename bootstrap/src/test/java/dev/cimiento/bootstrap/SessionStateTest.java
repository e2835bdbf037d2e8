package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.account.SharedServer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Looks at the connections of the server after requests of all kinds. A setting or lock that a request leaves there would
 * reach other requests, and behind a pooler in transaction mode other programs.
 */
class SessionStateTest {

    private static final RunningServer SERVER = SharedServer.get();

    /** Fewer than the pool has. A pooler assigns those first that were used last. */
    private static final int CONNECTIONS = 4;

    /** The driver and the pool set those in the list at the start of each connection. */
    private static final String LEFT = """
            select 'advisory lock'
              from pg_locks
             where locktype = 'advisory'
               and pid = pg_backend_pid()
             union all
            select 'channel ' || channel
              from pg_listening_channels() as channel
             union all
            select 'setting ' || name || ' = ' || setting
              from pg_settings
             where source = 'session'
               and name not in (
                   'application_name', 'client_encoding', 'DateStyle', 'TimeZone', 'extra_float_digits',
                   'default_transaction_isolation', 'transaction_isolation')
            """;

    @Test
    void requests_leave_no_settings_locks_or_channels_on_their_connections() throws SQLException {
        SERVER.send("POST", "/api/v1/tags/import?upsert=true", "name\nSession\n", "Content-Type", "text/csv");
        SERVER.get("/api/v1/products?text=tea&count=true");
        SERVER.get("/api/v1/products.csv");

        assertThat(left()).isEmpty();
    }

    /** Reads all connections at once, in transactions, so that a pooler assigns another one to each. */
    private static List<String> left() throws SQLException {
        List<String> left = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                Connection connection = SERVER.bean(DataSource.class).getConnection();
                connections.add(connection);
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery(LEFT)) {
                    while (rows.next()) {
                        left.add(rows.getString(1));
                    }
                }
            }
            return left;
        } finally {
            for (Connection connection : connections) {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.close();
            }
        }
    }
}
