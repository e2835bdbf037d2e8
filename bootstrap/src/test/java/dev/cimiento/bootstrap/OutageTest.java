package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.domain.shared.ConcurrentWork;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server during and after each kind of outage of the database. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OutageTest {

    private static final String ALIVE = "/livez";
    private static final String READY = "/readyz";

    @TempDir
    private static Path home;

    private static MortalPostgres postgres;
    private static RunningServer server;

    @BeforeAll
    static void startDatabaseAndServer() {
        postgres = new MortalPostgres(home);
        server = serverAt(postgres.address());
    }

    @AfterAll
    static void stopServerAndDatabase() {
        server.close();
        postgres.close();
    }

    @Test
    @Tag("endurance")
    void server_recovers_after_the_database_was_restarted() throws Exception {
        String kept = create(server, "Before the stop");

        postgres.stop();
        assertUnavailable(server);
        postgres.revive();

        assertRecovered(server, kept);
    }

    @Test
    void server_recovers_after_the_database_was_killed() throws Exception {
        String kept = create(server, "Before the kill");

        postgres.kill();
        assertUnavailable(server);
        postgres.revive();

        assertRecovered(server, kept);
    }

    @Test
    void server_recovers_after_the_database_was_frozen() throws Exception {
        String kept = create(server, "Before the frost");
        postgres.freeze();
        try {
            assertUnavailable(server);
        } finally {
            postgres.thaw();
        }

        assertRecovered(server, kept);
    }

    @Test
    void server_recovers_after_the_network_cut_a_database_response() throws Exception {
        try (Wire wire = new Wire(postgres.port());
                RunningServer remote =
                        serverAt(postgres.address().replace(":" + postgres.port() + "/", ":" + wire.port() + "/"))) {
            String kept = create(remote, "Before the cut");

            wire.cutAfter(200);
            assertUnavailable(remote);
            wire.mend();

            assertRecovered(remote, kept);
        }
    }

    @Test
    void start_waits_for_an_unavailable_database() throws Exception {
        postgres.stop();
        StringWriter said = new StringWriter();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            CompletableFuture<Database> opening = ConcurrentWork.begin(() -> Database.awaitAndOpen(
                    settings(postgres.address()), new Console(new PrintWriter(said), shutdown), shutdown));
            eventually(() -> said.toString().contains("Waiting for the database"));
            postgres.revive();

            assertThat(opening.get(30, TimeUnit.SECONDS).url().database()).isEqualTo("cimiento");
            assertThat(said.toString()).doesNotContain(postgres.password());
        }
        eventually(() -> server.get("/api/v1/products").statusCode() == 200);
    }

    @Test
    void start_fails_after_the_configured_wait_or_immediately_with_a_wrong_password() {
        try (ShutdownHook shutdown = new ShutdownHook()) {
            Console console = new Console(new PrintWriter(Writer.nullWriter()), shutdown);
            Settings away =
                    Settings.of(Map.of("DATABASE_URL", "postgresql://u:p@127.0.0.1:1/x", "DB_START_WAIT", "300ms"));
            Settings wrongPassword = settings("postgresql://postgres:guess@127.0.0.1:" + postgres.port() + "/cimiento");

            assertThatThrownBy(() -> Database.awaitAndOpen(away, console, shutdown))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("The database cannot be reached: ");
            assertThatThrownBy(() -> Database.awaitAndOpen(wrongPassword, console, shutdown))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void available_host_of_several_is_used() {
        String address = "postgresql://postgres:" + postgres.password() + "@127.0.0.1:1,127.0.0.1:" + postgres.port()
                + "/cimiento?targetServerType=primary";
        try (RunningServer remote = serverAt(address)) {
            assertThat(remote.get("/api/v1/products").statusCode()).isEqualTo(200);
        }
    }

    /** Asserts that requests get a 503, and that the process is live but not ready. */
    private static void assertUnavailable(RunningServer server) {
        eventually(() -> statusOfList(server) == 503);
        eventually(() -> server.get(READY).statusCode() == 503);
        HttpResponse<String> refused = server.post("/api/v1/products", "{\"name\": \"Meanwhile\", \"price\": 1}");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("/problems/unavailable").doesNotContain("Exception", "127.0.0.1");
        assertThat(server.get(ALIVE).statusCode()).isEqualTo(200);
    }

    private static int statusOfList(RunningServer server) {
        int status = server.get("/api/v1/products?limit=1").statusCode();
        assertThat(status).isIn(200, 503);
        return status;
    }

    private static void assertRecovered(RunningServer server, String kept) {
        eventually(() -> server.get("/api/v1/products/" + kept).statusCode() == 200);
        eventually(() -> server.get(READY).statusCode() == 200);
        create(server, "After it");
    }

    private static String create(RunningServer server, String name) {
        return server.created("/api/v1/products", "{\"name\": \"" + name + "\", \"price\": 1}");
    }

    private static RunningServer serverAt(String address) {
        return new RunningServer(Map.of(
                "DATABASE_URL", address,
                "DB_POOL_WAIT", "300ms",
                "DB_VALIDATION_TIMEOUT", "250ms",
                "DB_LOGIN_TIMEOUT", "5s",
                "DB_STATEMENT_TIMEOUT", "1s",
                "DB_SOCKET_TIMEOUT", "2s"));
    }

    private static Settings settings(String address) {
        return Settings.of(Map.of("DATABASE_URL", address));
    }

    private static void eventually(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException timeout) {
                throw new AssertionError("It has not come to that.", timeout);
            }
        }
    }
}
