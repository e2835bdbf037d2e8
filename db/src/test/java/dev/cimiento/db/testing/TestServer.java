package dev.cimiento.db.testing;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.Settings;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import dev.cimiento.db.shared.ScratchDatabases;
import dev.cimiento.db.shared.SqlFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The server of all tests of a JVM, shared with the other JVMs that test on the same home and kept from run to run. What
 * is migrated once for a changelog is copied from then on.
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
        if (instance == null) {
            EmbeddedServer server = EmbeddedServer.start(home(), Settings.forTests());
            TestServer started = new TestServer(plain(server.url()));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.databases.close();
                server.close();
            }));
            instance = started;
        }
        return instance;
    }

    /** Drops the parameters, so that a test can add its own to the address. */
    private static DatabaseUrl plain(DatabaseUrl url) {
        return DatabaseUrl.parse(url.jdbcUrl().replaceFirst("\\?.*", "") + "?user="
                + url.user().orElseThrow() + "&password=" + url.password().orElseThrow());
    }

    ScratchDatabase create() {
        return databases.create();
    }

    synchronized ScratchDatabase createMigrated() {
        if (template == null) {
            template = template(Changelog.read(SqlFolder.classpath("db/changelog/versions")));
        }
        return databases.create(template);
    }

    private String template(Changelog changelog) {
        String name = "template_" + fingerprint(changelog);
        // The lock is the session's: of several JVMs that want the template, the first makes it.
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            awaitLock(statement);
            if (!exists(statement, name)) {
                dropTemplates(statement);
                ScratchDatabase migrated = create();
                new Migrations(migrated.dataSource(), changelog).upgrade(step -> {});
                statement.execute("alter database " + migrated.url().database() + " rename to " + name);
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

    /** Those of earlier states of the changelog. */
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

    private static String fingerprint(Changelog changelog) {
        CRC32 checksum = new CRC32();
        for (Revision revision : changelog.revisions()) {
            checksum.update(revision.sql().getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(checksum.getValue());
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
