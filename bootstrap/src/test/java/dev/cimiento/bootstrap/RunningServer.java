package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.shared.Console;
import dev.cimiento.bootstrap.shared.Database;
import dev.cimiento.bootstrap.shared.Settings;
import dev.cimiento.bootstrap.shared.Shutdown;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.web.shared.Api;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program, on a migrated database of its own and a free port. */
public final class RunningServer implements AutoCloseable {

    /** For tests only. */
    public static final String SIGNING_KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgneSV+l7NJOWuWmHvJdyOpLnyEPtvz0s6aTV8U7WZ2r"
                    + "GhRANCAAQyHDunvCgkSRAxPetZtmlVy8D33On9vrWRj/Y7Jpz1S1OqfYTwx9CK97SkjcfMy4epOa7+nUiqcV5vxVNtP+Ty";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TestDatabase database;
    private final ServletWebServerApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param additions configuration on top of the program's own */
    public RunningServer(Class<?>... additions) {
        this(Map.of(), additions);
    }

    /** @param settings besides the database, if that is not among them */
    public RunningServer(Map<String, String> settings, Class<?>... additions) {
        database = TestDatabase.migrated();
        Map<String, String> all =
                new HashMap<>(Map.of("DATABASE_URL", address(database.url()), "PORT", "0", "SIGNING_KEY", SIGNING_KEY));
        all.putAll(settings);
        Settings read = Settings.of(all);
        Shutdown shutdown = new Shutdown();
        context = Server.start(
                read,
                Database.open(read, new Console(new PrintWriter(Writer.nullWriter()), shutdown), shutdown),
                additions);
    }

    /** As a user writes it, with the password. */
    public static String address(DatabaseUrl url) {
        return url.jdbcUrl() + "?user=" + url.user().orElseThrow() + "&password="
                + url.password().orElseThrow();
    }

    public <B> B bean(Class<B> type) {
        return context.getBean(type);
    }

    public ServletWebServerApplicationContext context() {
        return context;
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    /** A client that holds every answer against the OpenAPI document. */
    public Api api() {
        return Api.at(Objects.requireNonNull(context.getWebServer()).getPort());
    }

    /** @param headers names and values by turns */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        return send(Objects.requireNonNull(context.getWebServer()).getPort(), method, path, json, headers);
    }

    /** From the management port. */
    public HttpResponse<String> managed(String path) {
        int port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return send(port, "GET", path, "");
    }

    private HttpResponse<String> send(int port, String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/json")
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates something and gives its id. */
    public String created(String path, String json) {
        HttpResponse<String> response = post(path, json);
        if (response.statusCode() != 201) {
            throw new AssertionError(response.statusCode() + " " + response.body());
        }
        return json(response).get("id").asString();
    }

    public static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
