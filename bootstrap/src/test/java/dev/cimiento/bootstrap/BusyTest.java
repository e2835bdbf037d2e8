package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import dev.cimiento.domain.shared.ConcurrentWork;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A lock on the table of products blocks requests for a long time. */
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BusyTest {

    private static final String PRODUCTS = "/api/v1/products?limit=1";

    /** {@code cimiento.web.max-requests} */
    private static final int MOST_AT_ONCE = 180;

    private static final Map<String, String> NO_LIMITS =
            Map.of("DB_STATEMENT_TIMEOUT", "0", "DB_LOCK_TIMEOUT", "0", "DB_POOL_WAIT", "1m", "DB_POOL_SIZE", "5");

    /** The limits are start-up options of sessions, which a pooler rejects. */
    @ParameterizedTest
    @Tag("session")
    @ValueSource(strings = {"DB_LOCK_TIMEOUT", "DB_STATEMENT_TIMEOUT"})
    void request_that_waits_too_long_for_the_database_gets_a_503_with_retry_after(String limit) throws Exception {
        try (RunningServer server = new RunningServer(Map.of(limit, "100ms"));
                Connection lock = lockProducts(server)) {
            HttpResponse<String> refused = server.get(PRODUCTS);

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            lock.rollback();
            assertThat(server.get(PRODUCTS).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void requests_above_the_limit_are_rejected_and_health_responds_while_all_connections_are_in_use() throws Exception {
        try (RunningServer server = new RunningServer(NO_LIMITS)) {
            Connection lock = lockProducts(server);
            HikariPoolMXBean pool = server.bean(HikariDataSource.class).getHikariPoolMXBean();
            ExecutorService clients = Executors.newCachedThreadPool();
            List<CompletableFuture<HttpResponse<String>>> requests = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> server.get(PRODUCTS), clients))
                    .limit(MOST_AT_ONCE + 20)
                    .toList();
            while (pool.getActiveConnections() < 5 || pool.getThreadsAwaitingConnection() < MOST_AT_ONCE - 5) {
                Thread.sleep(10);
            }
            while (requests.stream().filter(CompletableFuture::isDone).count() < 20) {
                Thread.sleep(10);
            }

            assertThat(server.get("/livez").statusCode()).isEqualTo(200);
            assertThat(server.get("/readyz").statusCode()).isEqualTo(200);
            Map<Boolean, List<CompletableFuture<HttpResponse<String>>>> refused =
                    requests.stream().collect(Collectors.partitioningBy(CompletableFuture::isDone));
            assertThat(refused.get(true))
                    .hasSize(20)
                    .allMatch(request -> request.join().statusCode() == 503);

            lock.rollback();
            assertThat(refused.get(false)).allMatch(request -> request.join().statusCode() == 200);
            lock.close();
            clients.shutdown();
        }
    }

    @Test
    void stopping_server_finishes_its_running_requests() throws Exception {
        RunningServer server = new RunningServer(NO_LIMITS);
        Connection lock = lockProducts(server);
        HikariPoolMXBean pool = server.bean(HikariDataSource.class).getHikariPoolMXBean();
        CompletableFuture<HttpResponse<String>> underWay = ConcurrentWork.begin(() -> server.get(PRODUCTS));
        while (pool.getActiveConnections() == 0) {
            Thread.sleep(10);
        }

        CompletableFuture<Void> stopping = ConcurrentWork.begin(server.context()::close);
        Thread.sleep(200);
        assertThat(underWay).isNotDone();
        assertThat(stopping).isNotDone();
        lock.rollback();

        assertThat(underWay.join().statusCode()).isEqualTo(200);
        stopping.join();
        lock.close();
        server.close();
    }

    private static Connection lockProducts(RunningServer server) throws Exception {
        Connection connection = server.dataSource().getConnection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table products in access exclusive mode");
        }
        return connection;
    }
}
