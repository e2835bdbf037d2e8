package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** All tests use one home. Each test leaves the server stopped and its data intact. */
class EmbeddedServerTest {

    private static final ServerSettings FAST = new ServerSettings("cimiento", false, false);

    @TempDir
    private static Path home;

    private final Path folder = home.resolve("postgresql");
    private final Path data = folder.resolve("data");

    /** The first start finds the remains of an interrupted one: partly unpacked programs and a partial initdb. */
    @BeforeAll
    static void startAfterInterruptedStart() throws Exception {
        Path folder = Files.createDirectories(home.resolve("postgresql"));
        Files.createDirectories(folder.resolve("programs-" + EmbeddedServer.build() + ".1.part/bin"));
        Files.createDirectories(folder.resolve("data.1.part/base"));
        Files.writeString(folder.resolve("data.1.part/PG_VERSION"), "18\n");
        Files.writeString(folder.resolve("password"), "of the initdb that did not end");
        try (EmbeddedServer server = EmbeddedServer.start(home, FAST)) {
            assertThat(server.isNew()).isTrue();
            assertThat(server.attached()).isFalse();
            execute(server, "create table notes (text text)");
            execute(server, "insert into notes values ('kept')");
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void log_size_of_a_running_server_is_limited() throws Exception {
        Path log = folder.resolve("server.log");
        try (EmbeddedServer server = EmbeddedServer.start(home, FAST)) {
            assertThatThrownBy(() -> execute(server, "select before_the_limit")).isInstanceOf(SQLException.class);

            new ServerLog(folder).limit(Files.size(log));
            assertThat(log).content().contains("before_the_limit");

            new ServerLog(folder).limit(Files.size(log) - 1);
            assertThat(log).isEmptyFile();
            assertThat(folder.resolve("server.log.1")).content().contains("before_the_limit");

            assertThatThrownBy(() -> execute(server, "select after_the_limit")).isInstanceOf(SQLException.class);
            assertThat(log).content().contains("after_the_limit").doesNotContain("\0");
        }
    }

    @Test
    void data_survives_stop_and_start() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(notes(server)).isEqualTo("kept");
        }
        assertThat(Files.exists(data.resolve("postmaster.pid"))).isFalse();
    }

    @Test
    void data_in_memory_is_deleted_when_the_last_user_leaves(@TempDir Path other) throws Exception {
        UnpackedPrograms.linkedInto(other);
        Optional<Path> memory = MemoryFolder.of(Files.createDirectories(other.resolve("postgresql")));
        assumeThat(memory).as("a file system in memory").isPresent();

        try (EmbeddedServer server = EmbeddedServer.start(other, ServerSettings.TESTS)) {
            assertThat(query(server, "show data_directory"))
                    .isEqualTo(memory.orElseThrow().toString());
        }

        assertThat(memory.orElseThrow()).doesNotExist();
        assertThat(Path.of(memory.orElseThrow() + ".password")).doesNotExist();
    }

    @Test
    void production_server_is_durable_local_and_requires_the_password() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.DEFAULT)) {
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(query(server, "show full_page_writes")).isEqualTo("on");
            assertThat(query(server, "show data_checksums")).isEqualTo("on");
            assertThat(query(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(query(server, "show unix_socket_directories")).isEmpty();
            assertThat(query(server, "show server_encoding")).isEqualTo("UTF8");
            assertThat(query(server, "select current_database()")).isEqualTo("cimiento");
            assertThat(server.version()).isEqualTo(query(server, "show server_version"));
            assertThat(query(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(
                            query(
                                    server,
                                    "select current_setting('server_version_num')::int < 160000"
                                            + " or rolpassword like 'SCRAM-SHA-256$1:%' from pg_authid where rolname = current_user"))
                    .as("a random password is not hashed 4,096 times for each connection")
                    .isEqualTo("t");
            assertThat(query(server, "select coalesce(current_setting('scram_iterations', true), '4096')"))
                    .as("one that people think of is")
                    .isEqualTo("4096");
            String withoutPassword = server.url().jdbcUrl() + "&user=postgres&password=guess";
            assertThatThrownBy(() ->
                            DatabaseUrl.parse(withoutPassword).dataSource().getConnection())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void production_server_counts_the_statements_of_its_databases() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(home, ServerSettings.DEFAULT)) {
            query(server, "select /* counted */ text from notes");

            assertThat(query(
                            server.url().withDatabase("postgres"),
                            "select calls from pg_stat_statements where query like 'select /* counted */%'"))
                    .isEqualTo("1");
            assertThat(query(server, "select count(*) from pg_extension where extname like 'pg_stat%'"))
                    .as("extensions in the database of the project")
                    .isEqualTo("0");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void home_is_readable_by_its_owner_only() throws Exception {
        assertThat(permissions(folder)).isEqualTo("rwx------");
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
    }

    @Test
    void home_is_new_until_it_is_prepared() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(server.isNew()).isTrue();
        }
        try (EmbeddedServer server = start()) {
            assertThat(server.isNew()).isTrue();
            server.prepared();
            server.prepared();
            assertThat(server.isNew()).isFalse();
        }
        try (EmbeddedServer server = start()) {
            assertThat(server.isNew()).isFalse();
        } finally {
            Files.delete(folder.resolve("prepared"));
        }
    }

    @Test
    void killed_server_recovers() throws Exception {
        try (EmbeddedServer server = start()) {
            execute(server, "insert into notes values ('committed just before')");
            kill();
        }
        assertThat(Files.exists(data.resolve("postmaster.pid"))).isTrue();
        try (EmbeddedServer server = start()) {
            assertThat(server.attached()).isFalse();
            assertThat(notes(server)).isEqualTo("kept,committed just before");
            execute(server, "delete from notes where text <> 'kept'");
        }
    }

    @Test
    void server_killed_while_in_use_is_restarted_on_its_port() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(server.revive()).isFalse();
            kill();

            assertThat(server.revive()).isTrue();
            assertThat(notes(server)).isEqualTo("kept");
            assertThat(server.revive()).isFalse();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void server_whose_port_was_taken_is_not_restarted() throws Exception {
        try (EmbeddedServer server = start()) {
            int port = Integer.parseInt(query(server, "show port"));
            kill();
            try (ServerSocket other = new ServerSocket()) {
                other.setReuseAddress(true);
                other.bind(new InetSocketAddress("127.0.0.1", port));
                assertThatThrownBy(server::revive)
                        .isInstanceOf(DatabaseException.class)
                        .hasMessageContaining("and another program uses its port");
            }
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void server_left_running_by_a_killed_process_is_joined_and_stopped() throws Exception {
        try (OtherProcess other = OtherProcess.launch(home)) {
            other.awaitReady();
            other.kill();
        }
        assertThat(isRunning()).isTrue();

        try (EmbeddedServer server = start()) {
            assertThat(server.attached()).isTrue();
            assertThat(notes(server)).isEqualTo("kept");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void processes_share_the_server_and_the_last_one_stops_it() throws Exception {
        try (OtherProcess other = OtherProcess.launch(home)) {
            other.awaitReady();
            EmbeddedServer server = start();
            assertThat(server.attached()).isTrue();
            server.close();
            assertThat(isRunning()).isTrue();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void concurrently_started_processes_share_one_server() throws Exception {
        List<OtherProcess> others = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            others.add(OtherProcess.launch(home));
        }
        for (OtherProcess other : others) {
            other.awaitReady();
        }
        for (OtherProcess other : others) {
            assertThat(isRunning()).isTrue();
            other.close();
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void second_start_in_the_same_process_is_rejected_and_the_first_server_keeps_running() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("start it once and share it");

            OtherProcess other = OtherProcess.launch(home);
            other.awaitReady();
            other.close();
            assertThat(notes(server)).isEqualTo("kept");
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void durable_server_is_not_replaced_by_a_running_test_server() throws Exception {
        try (OtherProcess other = OtherProcess.launch(home)) {
            other.awaitReady();
            assertThatThrownBy(() -> EmbeddedServer.start(home, ServerSettings.DEFAULT))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("fsync off");
            assertThat(isRunning()).isTrue();
        }
    }

    @Test
    void invisible_server_in_use_is_not_started_a_second_time() throws Exception {
        try (OtherProcess other = OtherProcess.launch(home)) {
            other.awaitReady();
            kill();

            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("the server is not visible here");
        }
        try (EmbeddedServer server = start()) {
            assertThat(notes(server)).isEqualTo("kept");
        }
    }

    @Test
    void data_of_another_major_version_is_rejected_with_instructions() throws Exception {
        Path version = data.resolve("PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "14\n");
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContainingAll("is of PostgreSQL 14", "contains PostgreSQL " + own.strip(), "pg_dump 14");
        } finally {
            Files.writeString(version, own);
        }
    }

    @Test
    void data_without_its_password_file_is_rejected() throws Exception {
        Path password = folder.resolve("password");
        Path away = Files.move(password, folder.resolve("away"));
        try {
            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining(password.toString());
        } finally {
            Files.move(away, password);
        }
    }

    @Test
    void another_server_on_the_port_is_rejected() throws Exception {
        try (OtherProcess other = OtherProcess.launch(home);
                TestDatabase foreign = TestDatabase.empty()) {
            other.awaitReady();
            String foreignPort = foreign.url().jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1");
            List<String> own = Files.readAllLines(data.resolve("postmaster.pid"));
            List<String> changed = new ArrayList<>(own);
            changed.set(3, foreignPort);
            Files.write(data.resolve("postmaster.pid"), changed);

            assertThatThrownBy(this::start)
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("on port " + foreignPort);

            Files.write(data.resolve("postmaster.pid"), own);
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void reused_process_id_does_not_prevent_a_start() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(server.attached()).isFalse();
            kill();
        }
        List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
        lines.set(0, String.valueOf(ProcessHandle.current().pid()));
        Files.write(data.resolve("postmaster.pid"), lines);

        try (EmbeddedServer server = start()) {
            assertThat(server.attached()).isFalse();
            assertThat(notes(server)).isEqualTo("kept");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void terminal_interrupt_does_not_reach_the_server() throws Exception {
        try (EmbeddedServer server = start()) {
            assertThat(server.attached()).isFalse();
            long pid = postmaster().pid();
            String[] stat = Files.readString(Path.of("/proc/" + pid + "/stat")).split(" ");
            String processGroup = stat[4];
            assertThat(processGroup).isEqualTo(String.valueOf(pid));
        }
    }

    @Test
    void closing_a_closed_server_does_nothing() {
        EmbeddedServer server = start();
        server.close();
        server.close();
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(home, FAST);
    }

    private void kill() throws Exception {
        ProcessHandle process = ProcessHandle.of(postmaster().pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }

    private boolean isRunning() throws IOException {
        return Postmaster.read(data).filter(postmaster -> postmaster.runs(data)).isPresent();
    }

    private Postmaster postmaster() throws IOException {
        return Postmaster.read(data).orElseThrow();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static String notes(EmbeddedServer server) throws SQLException {
        return query(server, "select string_agg(text, ',') from notes");
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.url().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedServer server, String sql) throws SQLException {
        return query(server.url(), sql);
    }

    private static String query(DatabaseUrl url, String sql) throws SQLException {
        try (Connection connection = url.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
