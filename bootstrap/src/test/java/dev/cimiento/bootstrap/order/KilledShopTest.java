package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.JavaProcess;
import dev.cimiento.bootstrap.MortalPostgres;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A shop whose server or database is killed while people buy. Each confirmed order exists once, and no idempotency key
 * stays claimed.
 */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(600)
class KilledShopTest {

    private static final int ORDERS_BETWEEN = 15;

    @TempDir
    private Path home;

    @Test
    @Tag("endurance")
    void orders_survive_a_killed_server() throws Exception {
        killServer(1);
    }

    @Test
    @Tag("endurance")
    void orders_survive_a_server_killed_ten_times() throws Exception {
        killServer(10);
    }

    @Test
    @Tag("endurance")
    void orders_survive_a_killed_database() throws Exception {
        killDatabase(1);
    }

    @Test
    @Tag("endurance")
    void orders_survive_a_database_killed_five_times() throws Exception {
        killDatabase(5);
    }

    private void killServer(int times) throws Exception {
        try (TestDatabase database = ProjectDatabase.create()) {
            int port = freePort();
            Shop shop = new Shop(database.dataSource(), () -> "http://localhost:" + port);
            Process server = start(database, port);
            try {
                CompletableFuture<Void> bought = buy(shop, times);
                for (int time = 1; time <= times; time++) {
                    await(shop, time * ORDERS_BETWEEN, bought);
                    server.destroyForcibly().waitFor();
                    server = start(database, port);
                }
                bought.get();
            } finally {
                server.destroyForcibly().waitFor();
            }
        }
    }

    private void killDatabase(int times) throws Exception {
        try (MortalPostgres postgres = new MortalPostgres(home);
                RunningServer server = new RunningServer(Map.of("DATABASE_URL", postgres.address()))) {
            Shop shop = new Shop(postgres.dataSource(), () -> "http://localhost:" + server.port());
            CompletableFuture<Void> bought = buy(shop, times);
            for (int time = 1; time <= times; time++) {
                await(shop, time * ORDERS_BETWEEN, bought);
                postgres.kill();
                postgres.revive();
            }
            bought.get();
        }
    }

    private static CompletableFuture<Void> buy(Shop shop, int times) {
        int rounds = 5 * (times + 1);
        shop.open(6, 8, 1_000);
        return ConcurrentWork.begin(() -> new Workload(shop, 6, 8, 1_000, rounds, System.nanoTime()).run());
    }

    private static void await(Shop shop, int orders, CompletableFuture<Void> bought) {
        while (shop.orders().size() < orders && !bought.isDone()) {
            Shop.pause();
        }
        assertThat(bought).as("people buy while it is killed").isNotDone();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    private Process start(TestDatabase database, int port) throws IOException {
        ProcessBuilder builder = JavaProcess.manage("serve");
        builder.directory(home.toFile());
        builder.environment().putAll(RunningServer.databaseSettings(database));
        builder.environment()
                .putAll(Map.of(
                        "PORT",
                        Integer.toString(port),
                        "SIGNING_KEY",
                        RunningServer.SIGNING_KEY,
                        "FIRST_ADMIN_EMAIL",
                        RunningServer.ADMIN.typed(),
                        "FIRST_ADMIN_PASSWORD",
                        RunningServer.PASSWORD));
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile())
                .start();
    }
}
