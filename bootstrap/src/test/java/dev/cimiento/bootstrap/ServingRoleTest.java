package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The statements that the serving role must not run. {@link RunningServer} serves with this role, so all its tests show that
 * its rights are enough.
 */
class ServingRoleTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @AutoClose
    private static final TestDatabase DATABASE = ProjectDatabase.create();

    private static final DatabaseUrl SERVING = ServingRole.on(DATABASE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from audit_events",
                "update audit_events set occurred_at = now()",
                "truncate audit_events",
                "delete from databasechangelog",
                "update databasechangelog set md5sum = null",
                "insert into databasechangelog select * from databasechangelog",
                "create table public.added ()",
                "alter table products add added int",
                "drop trigger audit_events_are_only_added_to on audit_events",
                "copy products to program 'cat'",
                "create role added"
            })
    void serving_role_cannot_change_the_schema(String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    @Test
    void serving_role_can_use_tables_that_are_created_later() throws SQLException {
        DATABASE.execute("create table later (id int)");

        execute("insert into later values (1); update later set id = 2; delete from later");
    }

    @Test
    void server_that_does_not_migrate_starts_with_the_serving_role() {
        StringWriter said = new StringWriter();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            Map<String, String> values = new HashMap<>(RunningServer.databaseSettings(DATABASE, SERVING));
            values.put("MIGRATE_ON_START", "false");
            Settings settings = Settings.of(values);

            Database.open(settings, new Console(new PrintWriter(said), shutdown), shutdown)
                    .prepareSchema();
        }
        assertThat(said.toString()).contains("Schema: up to date");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = SERVING.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
