package dev.cimiento.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.MortalPostgres;
import dev.cimiento.bootstrap.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("endurance")
class LiveReadingsOutageTest {

    @TempDir
    private static Path home;

    @Test
    void stream_continues_after_the_database_was_killed_and_restarted() throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(home);
                RunningServer server = new RunningServer(Map.of("DATABASE_URL", postgres.address()))) {
            String device = server.created("/api/v1/devices", "{\"name\": \"Freezer\"}");
            String readings = "/api/v1/devices/" + device + "/readings";
            try (FollowedStream stream = FollowedStream.open(server, device)) {
                stream.next();
                server.post(readings, "[{\"time\": \"2026-03-01T12:00:00Z\", \"temperature\": 1}]");
                assertThat(stream.next().data()).contains("T12:00");

                postgres.kill();
                assertThat(server.get("/api/v1/products").statusCode()).isEqualTo(503);
                postgres.revive();
                while (server.post(readings, "[{\"time\": \"2026-03-01T13:00:00Z\", \"temperature\": 2}]")
                                .statusCode()
                        != 200) {
                    Thread.sleep(50);
                }

                assertThat(stream.next().data()).contains("T13:00");
            }
        }
    }
}
