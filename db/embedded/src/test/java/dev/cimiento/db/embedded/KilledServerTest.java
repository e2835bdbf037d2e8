package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Servers and processes that are killed, or that run where others do not see them. */
class KilledServerTest extends ServerHome {

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
    @Tag("endurance")
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
    @Tag("endurance")
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
}
