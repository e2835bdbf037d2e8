package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log of the program, in a separate process, about a slow request and a failing one. */
class LogTest {

    private static final Pattern ADDRESS = Pattern.compile("Cimiento is at (http://localhost:\\d+)");
    private static final String PRIVATE = "Nobodys-business";

    @AutoClose
    private final TestDatabase database = ProjectDatabase.create();

    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @Test
    @Tag("endurance")
    void json_log_has_one_object_per_event_with_its_request_id() throws Exception {
        List<JsonNode> events = afterASlowRequestAndAFailure("json").stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(events)
                .allSatisfy(event -> assertThat(event.get("@timestamp").asString())
                        .matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)"))
                .anySatisfy(event -> {
                    assertThat(event.path("requestId").asString("")).isEqualTo("slow");
                    assertThat(event.path("level").asString()).isEqualTo("WARN");
                    assertThat(event.path("statement").asString("")).isEqualTo("catalog.ProductMapper.page");
                })
                .anySatisfy(event -> {
                    assertThat(event.path("requestId").asString("")).isEqualTo("slow");
                    assertThat(event.path("route").asString("")).isEqualTo("/api/v1/products");
                    assertThat(event.path("status").asInt(0)).isEqualTo(200);
                })
                .anySatisfy(event -> {
                    assertThat(event.path("requestId").asString("")).isEqualTo("failed");
                    assertThat(event.path("level").asString()).isEqualTo("ERROR");
                    assertThat(event.path("stack_trace").asString("")).contains("PSQLException", "\n\tat ");
                });
    }

    @Test
    void text_log_has_one_line_per_event_with_its_request_id() throws Exception {
        List<String> lines = afterASlowRequestAndAFailure("text");

        assertThat(lines.subList(lines.indexOf("Stop it with Ctrl-C.") + 1, lines.size()))
                .allMatch(line -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO |WARN |ERROR) \\[(slow|failed|-)] .*"))
                .anyMatch(line ->
                        line.contains("[slow] ") && line.contains("Slow statement: catalog.ProductMapper.page took "))
                .anyMatch(line -> line.contains("[slow] ") && line.contains(": GET /api/v1/products 200 in "))
                .anyMatch(line -> line.contains("[failed] ") && line.contains("Refused: POST /api/v1/auth/tokens 401"))
                .anyMatch(line ->
                        line.contains("[failed] ") && line.contains("PSQLException") && line.contains(" | at "));
    }

    /** Returns the lines of the log, and checks that they contain no private data. */
    private List<String> afterASlowRequestAndAFailure(String format) throws Exception {
        Path output = home.resolve("output");
        Process process = start(format, output);
        try {
            String api = addressIn(output, process) + "/api/v1/products";
            slowly(HttpRequest.newBuilder(URI.create(api + "?text=" + PRIVATE)).header("X-Request-Id", "slow"));
            assertThat(signIn(api, PRIVATE + "@example.org").statusCode()).isEqualTo(401);
            refused(HttpRequest.newBuilder(URI.create(api)).header("X-Request-Id", "failed"), signIn(api));
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(output)
                .content()
                .doesNotContain(PRIVATE)
                .doesNotContain(
                        database.url().password().orElseThrow(), RunningServer.PASSWORD, RunningServer.SIGNING_KEY);
        return Files.readAllLines(output);
    }

    /** Sends a request while another transaction locks the table, so that the request is slow. */
    private void slowly(HttpRequest.Builder request) throws Exception {
        try (Connection other = database.dataSource().getConnection()) {
            other.setAutoCommit(false);
            execute(other, "lock table products in access exclusive mode");
            var response = client.sendAsync(request.build(), BodyHandlers.ofString());
            while (waiting() == 0) {
                assertThat(response).isNotDone();
                TimeUnit.MILLISECONDS.sleep(10);
            }
            TimeUnit.MILLISECONDS.sleep(60);
            other.commit();
            assertThat(response.get().statusCode()).isEqualTo(200);
        }
    }

    private int waiting() {
        return JdbcClient.create(database.dataSource())
                .sql("select count(*) from pg_locks where not granted and relation = 'products'::regclass")
                .query(Integer.class)
                .single();
    }

    /** Sends a request that violates a constraint without a domain error. PostgreSQL reports the values of such a row. */
    private void refused(HttpRequest.Builder request, String token) throws Exception {
        try (Connection connection = database.dataSource().getConnection()) {
            execute(connection, "alter table products add constraint odd check (name not like '" + PRIVATE + "%')");
        }
        String product = "{\"name\": \"" + PRIVATE + "\", \"price\": 1}";
        assertThat(client.send(
                                request.header("Content-Type", "application/json")
                                        .header("Authorization", "Bearer " + token)
                                        .POST(BodyPublishers.ofString(product))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(500);
    }

    private String signIn(String products) throws Exception {
        return RunningServer.json(signIn(products, RunningServer.ADMIN.typed()))
                .get("accessToken")
                .asString();
    }

    private HttpResponse<String> signIn(String products, String email) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(products.replace("products", "auth/tokens")))
                .header("Content-Type", "application/json")
                .header("X-Request-Id", "failed")
                .POST(BodyPublishers.ofString(
                        "{\"email\": \"" + email + "\", \"password\": \"" + RunningServer.PASSWORD + "\"}"))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        connection.createStatement().execute(sql);
    }

    private Process start(String format, Path output) throws IOException {
        ProcessBuilder builder = JavaProcess.of(classPath(), Cimiento.class.getName(), "serve");
        builder.directory(home.toFile());
        builder.environment().putAll(RunningServer.databaseSettings(database));
        builder.environment().put("PORT", "0");
        builder.environment().put("SIGNING_KEY", RunningServer.SIGNING_KEY);
        builder.environment().put("FIRST_ADMIN_EMAIL", RunningServer.ADMIN.typed());
        builder.environment().put("FIRST_ADMIN_PASSWORD", RunningServer.PASSWORD);
        builder.environment().put("LOG_FORMAT", format);
        builder.environment().put("LOG_REQUESTS", "true");
        builder.environment().put("SLOW_STATEMENT", "50ms");
        return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    }

    /** Returns the class path without the tests, which have their own configuration of the log. */
    private static String classPath() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !entry.contains("test-classes") && !entry.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String addressIn(Path output, Process process) throws Exception {
        while (process.isAlive()) {
            Matcher address = ADDRESS.matcher(Files.readString(output));
            if (address.find() && Files.readString(output).contains("Ctrl-C")) {
                return address.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError(Files.readString(output));
    }
}
