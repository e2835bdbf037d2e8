package dev.cimiento.bootstrap.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.sql.ProjectDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Three servers on one database, which are killed in turn while people buy and sign in, a device sends readings, another
 * program inserts readings that a job has to count, and files are imported. Each acknowledged request has its effect once,
 * each reading is counted once, and each mail is sent.
 */
@Tag("endurance")
@EnabledOnOs({OS.LINUX, OS.MAC})
@Timeout(900)
class SeveralServersEnduranceTest {

    private static final int SERVERS = 3;
    private static final int KILLS = 6;
    private static final int ORDERS_BETWEEN = 15;
    private static final int TAGS_IN_A_FILE = 40;

    private static final String DEVICE = "01900000-0000-7000-b000-000000000001";
    private static final String DEVICE_TOKEN = "cimd_" + DEVICE;
    private static final String IMPORT_TOKEN = "cim_" + DEVICE;
    private static final Instant FIRST_READING = Instant.parse("2026-01-01T00:00:00Z");
    private static final String SIGN_IN =
            "{\"email\": \"several@example.org\", \"password\": \"" + RunningServer.PASSWORD + "\"";

    private static final String PREPARE = """
            insert into access_tokens (id, user_id, name, scopes, hash, created_at, expires_at)
            select :device::uuid, :admin::uuid, 'import', array['catalog:read', 'catalog:write'],
                   encode(sha256(:importing::bytea), 'hex'), now(), now() + interval '1 day';
            insert into devices (id, version, created_at, updated_at, owner_id, name, name_lower, name_folded, unit, active)
            values (:device::uuid, 1, now(), now(), :admin::uuid, 'Store', 'store', 'store', 'celsius', true);
            insert into device_tokens (device_id, hash, created_at)
            values (:device::uuid, encode(sha256(:sending::bytea), 'hex'), now())""";

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    private final JdbcClient sql = JdbcClient.create(database.dataSource());
    private final Shop shop = new Shop(database.dataSource(), () -> servers().address());

    @AutoClose
    private final ReceivedMails mails = new ReceivedMails(sql);

    @TempDir
    private Path home;

    private @Nullable ServerProcesses servers;

    private volatile boolean over;

    @Test
    void acknowledged_requests_survive_servers_that_are_killed_in_turn() throws Exception {
        shop.open(6, 8, 1_000);
        prepare();
        try (ServerProcesses started = new ServerProcesses(SERVERS, home, settings())) {
            servers = started;
            started.send("", "POST", "/api/v1/users", "application/json", SIGN_IN + ", \"fullName\": \"Several\"}");
            List<CompletableFuture<Void>> others = Stream.<Runnable>of(
                            this::signIn, this::sendReadings, this::insertReadings, this::importFiles)
                    .map(ConcurrentWork::begin)
                    .toList();
            CompletableFuture<Void> bought = ConcurrentWork.begin(
                    () -> new Workload(shop, 6, 8, 1_000, 5 * (KILLS + 1), System.nanoTime()).run());
            Instant lastKill = Instant.now();
            for (int kill = 0; kill < KILLS; kill++) {
                awaitOrders((kill + 1) * ORDERS_BETWEEN, bought);
                started.kill(kill % SERVERS);
                lastKill = Instant.now();
                awaitOrders((kill + 1) * ORDERS_BETWEEN + ORDERS_BETWEEN / 2, bought);
                started.restart(kill % SERVERS);
            }
            bought.get();
            over = true;
            for (CompletableFuture<Void> other : others) {
                other.get();
            }
            awaitCountedReadings();
            awaitMails(lastKill);
            assertThat(shop.brokenInvariants()).isEmpty();
        } finally {
            over = true;
        }
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(mails.settings());
        settings.putAll(RunningServer.databaseSettings(database));
        settings.put("SIGNING_KEY", RunningServer.SIGNING_KEY);
        for (String rate : List.of("RATE_SIGN_IN", "RATE_SIGN_IN_TO_ACCOUNT", "RATE_SIGN_IN_FROM_ADDRESS")) {
            settings.put(rate, "100000/1h");
        }
        return settings;
    }

    private ServerProcesses servers() {
        return Objects.requireNonNull(servers);
    }

    private void prepare() {
        Map<String, String> values =
                Map.of("device", DEVICE, "admin", Shop.buyer(0), "importing", IMPORT_TOKEN, "sending", DEVICE_TOKEN);
        for (String statement : PREPARE.split(";")) {
            sql.sql(statement).params(values).update();
        }
    }

    /** Signs in again and again. At the end, the refresh token of each acknowledged session can be exchanged. */
    private void signIn() {
        List<String> tokens = new ArrayList<>();
        while (!over) {
            HttpResponse<String> response =
                    servers().send("", "POST", "/api/v1/auth/tokens", "application/json", SIGN_IN + "}");
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
            tokens.add(Shop.json(response).path("refreshToken").asString());
            pause(200);
        }
        assertThat(tokens)
                .isNotEmpty()
                .allSatisfy(token -> assertThat(servers()
                                .send(
                                        "",
                                        "POST",
                                        "/api/v1/auth/tokens/refresh",
                                        "application/json",
                                        "{\"refreshToken\": \"" + token + "\"}")
                                .statusCode())
                        .isEqualTo(201));
    }

    /** Sends readings, each of which is stored once. */
    private void sendReadings() {
        int sent = 0;
        while (!over) {
            HttpResponse<String> response = servers()
                    .send(
                            DEVICE_TOKEN,
                            "POST",
                            "/api/v1/devices/" + DEVICE + "/readings",
                            "application/json",
                            "[{\"time\": \"%s\", \"temperature\": 1}]".formatted(FIRST_READING.plusSeconds(sent)));
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
            sent++;
        }
        assertThat(readings(FIRST_READING)).isEqualTo(sent);
    }

    /** Inserts readings of a later month as another program does. A job of one of the servers counts them once. */
    private void insertReadings() {
        sql.sql("select create_reading_partitions(array[date '2026-02-01'])")
                .query(Integer.class)
                .single();
        int inserted = 0;
        while (!over) {
            sql.sql(
                            "insert into readings (device_id, measured_at, temperature) values (:device::uuid, :at::timestamptz, 2)")
                    .param("device", DEVICE)
                    .param(
                            "at",
                            FIRST_READING
                                    .plus(Duration.ofDays(31))
                                    .plusSeconds(inserted++)
                                    .toString())
                    .update();
            pause(20);
        }
    }

    private void awaitCountedReadings() {
        while (count("select count(*) from readings where batch is null") > 0) {
            pause(500);
        }
        assertThat(count("select sum(readings) from readings_hourly"))
                .isEqualTo(count("select count(*) from readings"));
        assertThat(count("select sum(readings) from readings_daily")).isEqualTo(count("select count(*) from readings"));
    }

    /**
     * Each order has one confirmation, and each mail is received. A server that is killed between sending a mail and
     * marking it leaves one mail that is sent again.
     */
    private void awaitMails(Instant lastKill) {
        mails.await(lastKill);
        assertThat(shop.mails("Your order")).isEqualTo(shop.orders().size());
        List<String> received = mails.received();
        assertThat(received)
                .hasSameElementsAs(mails.stored())
                .hasSizeLessThanOrEqualTo(mails.stored().size() + KILLS);
    }

    /** Imports files of tags. All lines of an acknowledged file exist, and all or none of another one. */
    private void importFiles() {
        int files = 0;
        while (!over) {
            int file = files++;
            String lines = IntStream.range(0, TAGS_IN_A_FILE)
                    .mapToObj(line -> "file-%d-line-%d\n".formatted(file, line))
                    .collect(Collectors.joining("", "name\n", ""));
            HttpResponse<String> response =
                    servers().send(IMPORT_TOKEN, "POST", "/api/v1/tags/import?upsert=true", "text/csv", lines);
            assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        }
        assertThat(count("select count(*) from tags where name like 'file-%'"))
                .isEqualTo((long) files * TAGS_IN_A_FILE);
    }

    private long readings(Instant from) {
        return count("select count(*) from readings where measured_at < '" + from.plus(Duration.ofDays(31)) + "'");
    }

    private long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private void awaitOrders(int orders, CompletableFuture<Void> bought) {
        while (shop.orders().size() < orders && !bought.isDone()) {
            Shop.pause();
        }
        assertThat(bought).as("people buy while a server is killed").isNotDone();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
