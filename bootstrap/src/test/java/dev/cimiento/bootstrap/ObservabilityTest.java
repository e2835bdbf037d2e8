package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.shared.database.Database;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

/** Metrics, health and traces of the running program, and the ports that expose them. */
class ObservabilityTest {

    private static final Collector COLLECTOR = new Collector();
    private static final RunningServer SERVER = new RunningServer(Map.of(
            "MANAGEMENT_PORT",
            "0",
            "OTEL_EXPORTER_OTLP_ENDPOINT",
            COLLECTOR.address(),
            "RATE_MAIL_FROM_ADDRESS",
            "1/1h"));

    @AfterAll
    static void stopServer() {
        SERVER.close();
        COLLECTOR.close();
    }

    @Test
    void requests_are_counted_by_route_and_status() {
        SERVER.get("/api/v1/products/01900000-0000-7000-8002-000000000012");

        awaitMetric(line -> line.startsWith("http_server_requests_seconds_bucket{")
                && line.contains("status=\"404\"")
                && line.contains("uri=\"/api/v1/products/{id}\"")
                && line.contains("le=\"0.25\""));
    }

    @Test
    void statements_are_counted_by_name_including_failed_ones() {
        SERVER.created("/api/v1/categories", "{\"name\": \"Seen twice\"}");
        SERVER.post("/api/v1/categories", "{\"name\": \"Seen twice\"}");

        assertThat(metrics())
                .contains("db_statements_seconds_count{error=\"none\",statement=\"catalog.CategoryMapper.insert\"} 1")
                .contains("db_statements_seconds_count{error=\"PSQLException\","
                        + "statement=\"catalog.CategoryMapper.insert\"} 1");
    }

    @Test
    void pool_and_jvm_are_measured() {
        assertThat(metrics())
                .anyMatch(line -> line.startsWith("hikaricp_connections_active{pool=\"cimiento\"}"))
                .anyMatch(line -> line.startsWith("jvm_memory_used_bytes{"))
                .anyMatch(line -> line.startsWith("process_cpu_usage "));
    }

    @Test
    void statements_and_findings_of_the_database_are_measured() {
        assertThat(metrics())
                .anyMatch(line -> line.matches("cimiento_database_statement_calls_total"
                        + "\\{statement=\"account.SessionMapper.findRole\"} \\d+\\.0"))
                .anyMatch(line -> line.matches(
                        "cimiento_database_findings\\{check=\"setting\",severity=\"error\"} [1-9]\\d*\\.0"));
    }

    @Test
    void outbox_stored_responses_retries_jobs_and_revision_are_measured() {
        assertThat(metrics())
                .anyMatch(line -> line.matches("cimiento_outbox_pending \\d+\\.0"))
                .anyMatch(line -> line.matches("cimiento_outbox_given_up \\d+\\.0"))
                .anyMatch(line -> line.matches("cimiento_idempotency_keys \\d+\\.0"))
                .anyMatch(line -> line.matches("cimiento_transaction_retries_total \\d+\\.0"))
                .anyMatch(line -> line.startsWith("cimiento_job_runs_total{job=\"outbox\"} "))
                .anyMatch(line -> line.startsWith("cimiento_job_failures_total{job=\"account-clearing\"} "))
                .anyMatch(line -> line.startsWith("cimiento_job_last_success_age_seconds{job=\"account-clearing\"} "))
                .anyMatch(line -> line.matches("cimiento_schema_info\\{revision=\"\\d{14}\"} 1(\\.0)?"));
    }

    @Test
    void exceeded_rate_limits_are_counted_by_the_name_of_the_rate() {
        for (int request = 0; request < 2; request++) {
            SERVER.anonymously("POST", "/api/v1/auth/password-resets", "{\"email\": \"nobody@example.org\"}");
        }

        assertThat(metrics()).contains("cimiento_rate_refusals_total{rate=\"mail-from-address\"} 1.0");
    }

    @Test
    void invented_paths_and_methods_create_no_metric_series() {
        SERVER.get("/made-up/path");
        SERVER.get("/api/v1/made-up?query=made-up");
        SERVER.send("MADEUP", "/api/v1/products", "");

        assertThat(metrics()).isNotEmpty().noneMatch(line -> line.matches("(?i).*made-?up.*"));
    }

    @Test
    void public_port_exposes_health_but_no_other_management_endpoint() {
        assertThat(SERVER.get("/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(SERVER.get("/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(List.of("/actuator", "/actuator/health", "/actuator/prometheus", "/livez/x"))
                .allSatisfy(path -> assertThat(SERVER.get(path).statusCode()).isEqualTo(404));
    }

    @Test
    void management_port_exposes_no_endpoint_that_changes_or_shows_settings() {
        assertThat(SERVER.managed("/actuator/health").body()).contains("livenessState", "readinessState");
        assertThat(List.of("env", "beans", "configprops", "heapdump", "loggers", "threaddump", "shutdown"))
                .allSatisfy(endpoint -> assertThat(
                                SERVER.managed("/actuator/" + endpoint).statusCode())
                        .isEqualTo(404));
        assertThat(SERVER.managed("/api/v1/products").statusCode()).isEqualTo(404);
    }

    @Test
    void server_that_is_not_ready_is_still_live() {
        AvailabilityChangeEvent.publish(SERVER.context(), ReadinessState.REFUSING_TRAFFIC);
        int ready = SERVER.get("/readyz").statusCode();
        int alive = SERVER.get("/livez").statusCode();
        AvailabilityChangeEvent.publish(SERVER.context(), ReadinessState.ACCEPTING_TRAFFIC);

        assertThat(ready).isEqualTo(503);
        assertThat(alive).isEqualTo(200);
        assertThat(SERVER.get("/readyz").statusCode()).isEqualTo(200);
    }

    @Test
    void trace_continues_from_the_client_to_the_statement() {
        SERVER.get("/api/v1/tags?limit=1", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        SERVER.get("/livez");
        SERVER.bean(SdkTracerProvider.class).forceFlush().join(10, TimeUnit.SECONDS);

        assertThat(COLLECTOR.paths()).containsOnly("/v1/traces");
        assertThat(COLLECTOR.received())
                .contains("cimiento", "http get /api/v1/tags", "catalog.TagMapper.page")
                .contains(bytes("4bf92f3577b34da6a3ce929d0e0e4736"))
                .doesNotContain("http get /livez");
    }

    @Test
    void metrics_and_traces_do_not_contain_the_database_password() {
        String password = SERVER.bean(Database.class).url().password().orElseThrow();

        assertThat(password).isNotBlank();
        assertThat(String.join("\n", metrics())).doesNotContain(password);
        assertThat(SERVER.managed("/actuator/health").body()).doesNotContain(password);
        assertThat(COLLECTOR.received()).doesNotContain(password);
    }

    /** A request is recorded after its response was sent, so the first measurement can miss it. */
    private static void awaitMetric(Predicate<String> expected) {
        Instant deadline = Instant.now().plusSeconds(10);
        List<String> lines = metrics();
        while (lines.stream().noneMatch(expected) && Instant.now().isBefore(deadline)) {
            lines = metrics();
        }
        assertThat(lines).anyMatch(expected);
    }

    private static List<String> metrics() {
        return SERVER.managed("/actuator/prometheus").body().lines().toList();
    }

    /** Returns bytes as the collector shows them. */
    private static String bytes(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
    }
}
