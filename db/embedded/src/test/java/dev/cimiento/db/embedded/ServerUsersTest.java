package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Processes that use one server together. */
class ServerUsersTest extends ServerHome {

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
    @Tag("endurance")
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
}
