package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Random outages of the database while clients keep writing. Prints the recovery times. */
@Tag("endurance")
@EnabledOnOs({OS.LINUX, OS.MAC})
class OutageEnduranceTest {

    private static final int OUTAGES = 40;
    private static final int LONG_OUTAGE_MILLIS = 20_000;
    private static final int CLIENTS = 8;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Queue<Integer> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger number = new AtomicInteger();

    @TempDir
    private Path home;

    private volatile boolean over;

    @Test
    void acknowledged_writes_survive_random_outages_of_the_database() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Long> recoveries = new ArrayList<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (MortalPostgres postgres = new MortalPostgres(home);
                RunningServer server = new RunningServer(Map.of("DATABASE_URL", postgres.address()))) {
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> write(server));
            }
            for (int outage = 0; outage < OUTAGES; outage++) {
                Thread.sleep(random.nextInt(2_000));
                int kind = random.nextInt(3);
                begin(postgres, kind);
                Thread.sleep(outage % 10 == 9 ? LONG_OUTAGE_MILLIS : random.nextInt(4_000));
                end(postgres, kind);
                recoveries.add(millisUntilAnswered(server));
            }
            over = true;
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();

            assertThat(unexpected).isEmpty();
            acknowledged.forEach(location ->
                    assertThat(server.get(location).statusCode()).as(location).isEqualTo(200));
        }
        Collections.sort(recoveries);
        System.out.printf(
                "%d outages (seed %d): %d writes acknowledged, none lost, %d refused; ms until the first response after"
                        + " the end of an outage: median %d, most %d%n",
                OUTAGES,
                seed,
                acknowledged.size(),
                refused.get(),
                recoveries.get(OUTAGES / 2),
                recoveries.get(OUTAGES - 1));
    }

    private void write(RunningServer server) {
        while (!over) {
            HttpResponse<String> response =
                    server.post("/api/v1/tags", "{\"name\": \"t%d\"}".formatted(number.incrementAndGet()));
            if (response.statusCode() == 201) {
                acknowledged.add(response.headers().firstValue("Location").orElseThrow());
            } else if (response.statusCode() == 503) {
                refused.incrementAndGet();
            } else {
                unexpected.add(response.statusCode());
            }
        }
    }

    private static void begin(MortalPostgres postgres, int kind) throws Exception {
        switch (kind) {
            case 0 -> postgres.stop();
            case 1 -> postgres.kill();
            default -> postgres.freeze();
        }
    }

    private static void end(MortalPostgres postgres, int kind) throws Exception {
        if (kind < 2) {
            postgres.revive();
        } else {
            postgres.thaw();
        }
    }

    private static long millisUntilAnswered(RunningServer server) {
        long start = System.nanoTime();
        while (server.get("/api/v1/tags?limit=1").statusCode() != 200) {
            Thread.onSpinWait();
        }
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
