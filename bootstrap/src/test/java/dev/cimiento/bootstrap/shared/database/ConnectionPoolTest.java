package dev.cimiento.bootstrap.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ConnectionPoolTest {

    /** The pool sets the isolation level once for each of its sessions; behind a pooler the role's default is set. */
    @Test
    @Tag("session")
    void connections_are_read_committed_when_the_role_has_another_default() {
        try (TestDatabase database = ProjectDatabase.create()) {
            JdbcClient client = JdbcClient.create(database.dataSource());
            String name =
                    client.sql("select current_database()").query(String.class).single();
            client.sql("alter role current_user in database \"" + name
                            + "\" set default_transaction_isolation = 'repeatable read'")
                    .update();
            assertThat(isolation(JdbcClient.create(database.dataSource()))).isEqualTo("repeatable read");

            ConnectionSettings.Pool settings =
                    ConnectionSettings.of(Settings.of(Map.of())).pool();
            try (HikariDataSource pool = ConnectionPool.open(database.url(), settings)) {
                assertThat(isolation(JdbcClient.create(pool))).isEqualTo("read committed");
            }
        }
    }

    private static String isolation(JdbcClient database) {
        return database.sql("show transaction_isolation").query(String.class).single();
    }
}
