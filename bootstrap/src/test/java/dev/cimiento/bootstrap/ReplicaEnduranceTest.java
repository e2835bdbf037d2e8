package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.web.shared.position.DataPosition;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server with a streaming replica that stops its replay, is killed, frozen or promoted. No request fails. */
@Tag("endurance")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(300)
class ReplicaEnduranceTest {

    /** The time within which a server must notice the state of a replica. */
    private static final Duration NOTICED = Duration.ofSeconds(5);

    private static final int READS = 50;

    @TempDir
    private Path primaryHome;

    @TempDir
    private Path replicaHome;

    private MortalPostgres primary;
    private MortalPostgres replica;
    private RunningServer server;
    private JdbcClient onReplica;

    @BeforeEach
    void start() throws Exception {
        primary = new MortalPostgres(primaryHome);
        replica = primary.replica(replicaHome);
        onReplica = JdbcClient.create(replica.dataSource());
        server = new RunningServer(Map.of(
                "DATABASE_URL",
                primary.address(),
                "DATABASE_REPLICA_URL",
                replica.address(),
                "DB_REPLICA_LAG",
                "2s",
                "MANAGEMENT_PORT",
                "0"));
        await(() -> server.managed("/actuator/prometheus").body().contains("cimiento_replicas_fit 1.0"));
    }

    @AfterEach
    void stop() {
        server.close();
        replica.close();
        primary.close();
    }

    @Test
    void client_reads_its_own_writes_while_the_replica_lags() {
        onReplica.sql("select pg_wal_replay_pause()").query().listOfRows();
        HttpResponse<String> written = tag("paused");
        String position = position(written);

        assertThat(names()).as("a list without a position, read on the replica").doesNotContain("paused");
        IntStream.range(0, READS)
                .forEach(
                        read -> assertThat(names(DataPosition.HEADER, position)).contains("paused"));

        awaitNoticed(() -> names().contains("paused"));
        onReplica.sql("select pg_wal_replay_resume()").query().listOfRows();
        assertThat(names(DataPosition.HEADER, position)).contains("paused");
    }

    @Test
    void client_reads_its_own_writes_on_a_replica_that_keeps_up() {
        IntStream.range(0, READS).forEach(number -> {
            String position = position(tag("own" + number));

            assertThat(names(DataPosition.HEADER, position)).contains("own" + number);
        });
        assertThat(scans()).as("the replica reads tags").isPositive();
    }

    @Test
    void reads_survive_a_killed_replica_and_return_to_it() throws Exception {
        tag("killed");
        replica.kill();
        IntStream.range(0, READS).forEach(read -> assertThat(names()).contains("killed"));

        replica.revive();
        long before = scans();
        await(() -> {
            names();
            return scans() > before;
        });
    }

    @Test
    void reads_survive_a_frozen_replica() throws Exception {
        tag("frozen");
        replica.freeze();
        try {
            IntStream.range(0, READS).forEach(read -> assertThat(names()).contains("frozen"));
        } finally {
            replica.thaw();
        }
    }

    @Test
    void promoted_replica_is_no_longer_read() {
        onReplica.sql("select pg_promote()").query().listOfRows();
        onReplica.sql("delete from tags").update();
        tag("promoted");

        awaitNoticed(() -> names().contains("promoted"));
        IntStream.range(0, READS).forEach(read -> assertThat(names()).contains("promoted"));
    }

    private HttpResponse<String> tag(String name) {
        HttpResponse<String> response = server.post("/api/v1/tags", "{\"name\": \"%s\"}".formatted(name));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return response;
    }

    private static String position(HttpResponse<String> response) {
        return response.headers().firstValue(DataPosition.HEADER).orElseThrow();
    }

    private List<String> names(String... headers) {
        HttpResponse<String> response = server.get("/api/v1/tags?limit=100", headers);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return RunningServer.json(response)
                .path("items")
                .valueStream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    /** Returns the number of scans of tags on the replica. */
    private long scans() {
        return onReplica.sql("""
                        select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0)
                          from pg_stat_user_tables
                         where relname = 'tags'
                        """).query(Long.class).single();
    }

    private static void awaitNoticed(BooleanSupplier condition) {
        long end = System.nanoTime() + NOTICED.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as("the state of the replica is noticed")
                    .isLessThan(end);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            Thread.sleep(20);
        }
    }
}
