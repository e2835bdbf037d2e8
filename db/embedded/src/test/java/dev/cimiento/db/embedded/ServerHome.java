package dev.cimiento.db.embedded;

import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A home for the tests of a class. Each test leaves its server stopped and its data intact. */
abstract class ServerHome {

    static final ServerSettings FAST = new ServerSettings("cimiento", false, false);

    @TempDir
    static Path home;

    final Path folder = home.resolve("postgresql");
    final Path data = folder.resolve("data");

    @BeforeAll
    static void createNotes() throws Exception {
        UnpackedPrograms.linkedInto(home);
        try (EmbeddedServer server = EmbeddedServer.start(home, FAST)) {
            execute(server, "create table if not exists notes as select 'kept' as text");
        }
    }

    EmbeddedServer start() {
        return EmbeddedServer.start(home, FAST);
    }

    void kill() throws Exception {
        ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    boolean isRunning() throws IOException {
        return Postmaster.read(data).filter(postmaster -> postmaster.runs(data)).isPresent();
    }

    Postmaster postmaster() throws IOException {
        return Postmaster.read(data).orElseThrow();
    }

    static String notes(EmbeddedServer server) throws SQLException {
        return query(server, "select string_agg(text, ',') from notes");
    }

    static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.url().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String query(EmbeddedServer server, String sql) throws SQLException {
        return query(server.url(), sql);
    }

    static String query(DatabaseUrl url, String sql) throws SQLException {
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
