package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The data, settings and files of one server. */
class EmbeddedServerTest extends ServerHome {

    /** The first start finds the remains of an interrupted one: partly unpacked programs and a partial initdb. */
    @Test
    @Tag("endurance")
    void start_after_an_interrupted_start_removes_its_remains(@TempDir Path other) throws Exception {
        Path interrupted = Files.createDirectories(other.resolve("postgresql"));
        Files.createDirectories(interrupted.resolve("programs-" + EmbeddedServer.build() + ".1.part/bin"));
        Files.createDirectories(interrupted.resolve("data.1.part/base"));
        Files.writeString(interrupted.resolve("data.1.part/PG_VERSION"), "18\n");
        Files.writeString(interrupted.resolve("password"), "of the initdb that did not end");
        try (EmbeddedServer server = EmbeddedServer.start(other, FAST)) {
            assertThat(server.isNew()).isTrue();
            assertThat(server.attached()).isFalse();
        }
        try (Stream<Path> files = Files.list(interrupted)) {
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
            assertThat(query(server, "show idle_in_transaction_session_timeout"))
                    .isEqualTo("5min");
            assertThat(query(server, "show random_page_cost")).isEqualTo("1.1");
            assertThat(query(server, "show track_io_timing")).isEqualTo("on");
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
    void data_of_another_major_version_is_rejected_with_instructions() throws Exception {
        Path version = data.resolve("PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "14\n");
        try {
            assertThatThrownBy(() -> EmbeddedServer.start(home, ServerSettings.DEFAULT))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContainingAll("is of PostgreSQL 14", "runs PostgreSQL " + own.strip(), "pg_dump 14");
        } finally {
            Files.writeString(version, own);
        }
    }

    @Test
    void scratch_data_of_another_major_version_is_created_again(@TempDir Path other) throws Exception {
        UnpackedPrograms.linkedInto(other);
        Path outdated = Files.createDirectories(other.resolve("postgresql/data"));
        Files.writeString(outdated.resolve("PG_VERSION"), "14\n");
        Files.writeString(outdated.resolve("of-14"), "");

        try (EmbeddedServer server = EmbeddedServer.start(other, ServerSettings.SCRATCH)) {
            assertThat(server.version()).startsWith(query(server, "show server_version"));
        }
        assertThat(outdated.resolve("of-14")).doesNotExist();
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
    void closing_a_closed_server_does_nothing() {
        EmbeddedServer server = start();
        server.close();
        server.close();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
