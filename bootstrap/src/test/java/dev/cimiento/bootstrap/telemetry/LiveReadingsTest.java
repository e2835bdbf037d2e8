package dev.cimiento.bootstrap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.telemetry.FollowedStream.Event;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two servers on one database, with as many connections in their pools as one request needs. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LiveReadingsTest {

    @AutoClose
    private static final RunningServer WRITER = new RunningServer(Map.of("DB_POOL_SIZE", "2"));

    @AutoClose
    private static final RunningServer SERVER =
            new RunningServer(Map.of("DATABASE_URL", WRITER.databaseAddress(), "DB_POOL_SIZE", "2"));

    private final String device = WRITER.created("/api/v1/devices", "{\"name\": \"" + UUID.randomUUID() + "\"}");

    @Test
    void stored_readings_arrive_on_every_server_in_the_order_in_which_they_were_stored() throws Exception {
        try (FollowedStream near = FollowedStream.open(WRITER, device);
                FollowedStream far = FollowedStream.open(SERVER, device)) {
            near.next();
            far.next();

            store("2026-03-01T12:00:00Z", "21.5");
            store("2026-02-01T12:00:00Z", "-3");

            assertThat(far.next().data()).contains("2026-03-01T12:00:00Z", "21.5");
            assertThat(far.next().data()).contains("2026-02-01T12:00:00Z", "-3");
            assertThat(near.next().data()).contains("2026-03-01T12:00:00Z");
        }
    }

    @Test
    void resumed_stream_continues_after_the_last_event_with_late_readings_too() throws Exception {
        store("2026-03-01T10:00:00Z", "10");
        Event start;
        Event first;
        try (FollowedStream stream = FollowedStream.open(SERVER, device)) {
            start = stream.next();
            store("2026-03-01T12:00:00Z", "12");
            first = stream.next();
        }
        store("2026-03-01T11:00:00Z", "11");
        store("2026-03-01T13:00:00Z", "13");

        try (FollowedStream resumed = FollowedStream.resume(SERVER, device, first)) {
            assertThat(resumed.next().data()).contains("T11:00");
            assertThat(resumed.next().data()).contains("T13:00");
        }
        try (FollowedStream resumed = FollowedStream.resume(WRITER, device, start)) {
            assertThat(resumed.next()).isEqualTo(first);
        }
    }

    @Test
    void batch_larger_than_a_portion_arrives_whole() throws Exception {
        StringBuilder batch = new StringBuilder("[");
        for (int second = 0; second < 500; second++) {
            batch.append(second == 0 ? "" : ",")
                    .append(reading("2026-03-01T12:%02d:%02dZ".formatted(second / 60, second % 60), "1"));
        }
        try (FollowedStream stream = FollowedStream.open(SERVER, device)) {
            stream.next();
            send(batch.append("]").toString());

            for (int second = 0; second < 500; second++) {
                assertThat(stream.next().data()).contains("T12:%02d:%02dZ".formatted(second / 60, second % 60));
            }
        }
    }

    @Test
    void lost_notification_loses_no_reading() throws Exception {
        try (FollowedStream stream = FollowedStream.open(SERVER, device)) {
            stream.next();
            store("2026-03-01T12:00:00Z", "12");
            stream.next();
            JdbcClient sql = JdbcClient.create(WRITER.dataSource());
            sql.sql("select pg_terminate_backend(pid) from pg_stat_activity where application_name = :name")
                    .param("name", Database.LISTENING)
                    .query()
                    .listOfRows();
            store("2026-03-01T13:00:00Z", "13");

            assertThat(stream.next().data()).contains("T13:00");
        }
    }

    @Test
    void stream_of_another_position_or_device_is_refused() throws Exception {
        assertThat(refusal(device, "Last-Event-ID", "yesterday")).isEqualTo(400);
        assertThat(refusal(UUID.randomUUID().toString())).isEqualTo(404);
        assertThat(WRITER.get("/api/v1/devices/" + device + "/readings/stream").statusCode())
                .isEqualTo(401);
    }

    private static int refusal(String device, String... headers) throws Exception {
        try (FollowedStream refused = FollowedStream.open(SERVER, device, headers)) {
            return refused.status();
        }
    }

    private void store(String time, String temperature) {
        send("[" + reading(time, temperature) + "]");
    }

    private void send(String readings) {
        HttpResponse<String> response = WRITER.post("/api/v1/devices/" + device + "/readings", readings);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    }

    private static String reading(String time, String temperature) {
        return "{\"time\": \"" + time + "\", \"temperature\": " + temperature + "}";
    }
}
