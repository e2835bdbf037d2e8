package dev.cimiento.db.testing;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerSettings;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The server of all tests of a JVM, shared with the other JVMs that test on the same home and kept from run to run.
 */
final class TestServer {

    private static @Nullable TestServer instance;

    private final DatabaseUrl url;
    private final ScratchDatabases databases;
    private @Nullable String template;

    private TestServer(DatabaseUrl url) {
        this.url = url;
        this.databases = new ScratchDatabases(url);
    }

    static synchronized TestServer get() {
        if (instance == null && TestTarget.server().isPresent()) {
            instance = new TestServer(TestTarget.server().get());
            Runtime.getRuntime().addShutdownHook(new Thread(instance.databases::close));
        }
        if (instance == null) {
            EmbeddedServer server = EmbeddedServer.start(home(), ServerSettings.TESTS);
            TestServer started = new TestServer(plain(server.url()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.databases.close();
                server.close();
            }));
            instance = started;
        }
        return instance;
    }

    /** Removes the parameters, so that a test can add its own to the URL. */
    private static DatabaseUrl plain(DatabaseUrl url) {
        return DatabaseUrl.parse(url.jdbcUrl().replaceFirst("\\?.*", "") + "?user="
                + url.user().orElseThrow() + "&password=" + url.password().orElseThrow());
    }

    ScratchDatabase create() {
        return databases.create();
    }

    /**
     * Returns a copy of a template, which is filled by the first JVM that needs it and kept from run to run.
     *
     * @param fingerprint a text that changes when the template must be filled again
     */
    synchronized ScratchDatabase copy(String fingerprint, Consumer<DatabaseUrl> filling) {
        if (template == null) {
            template = template(fingerprint, filling);
        }
        return databases.create(template);
    }

    private String template(String fingerprint, Consumer<DatabaseUrl> filling) {
        String name = "template_" + fingerprint;
        // A session lock: if several JVMs need the template, the first one creates it.
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            awaitLock(statement);
            if (!exists(statement, name)) {
                dropTemplates(statement);
                ScratchDatabase filled = create();
                filling.accept(filled.url());
                statement.execute("alter database " + filled.url().database() + " rename to " + name);
                statement.execute("alter database " + name + " allow_connections false");
            }
            return name;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitLock(Statement statement) throws SQLException {
        while (true) {
            try (ResultSet row = statement.executeQuery("select pg_try_advisory_lock(1)")) {
                if (row.next() && row.getBoolean(1)) {
                    return;
                }
                Thread.sleep(50);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }
    }

    /** Drops the templates with other fingerprints. */
    private static void dropTemplates(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows =
                statement.executeQuery("select datname from pg_database where datname like 'template\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        for (String name : names) {
            statement.execute("drop database " + name + " with (force)");
        }
    }

    private static boolean exists(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("select from pg_database where datname = '" + name + "'")) {
            return row.next();
        }
    }

    static Path home() {
        String home = System.getProperty("cimiento.test.home");
        return home != null
                ? Path.of(home)
                : Path.of(
                        System.getProperty("java.io.tmpdir"),
                        "cimiento-test-" + System.getProperty("user.name") + "-" + EmbeddedServer.build());
    }
}
