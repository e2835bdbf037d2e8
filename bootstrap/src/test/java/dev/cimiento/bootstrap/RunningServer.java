package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.sql.ProjectDatabase;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program, on its own migrated database and a free port. Its role has the rights of the serving role only. */
public final class RunningServer implements AutoCloseable {

    /** A key that only tests use. */
    public static final String SIGNING_KEY =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgneSV+l7NJOWuWmHvJdyOpLnyEPtvz0s6aTV8U7WZ2r"
                    + "GhRANCAAQyHDunvCgkSRAxPetZtmlVy8D33On9vrWRj/Y7Jpz1S1OqfYTwx9CK97SkjcfMy4epOa7+nUiqcV5vxVNtP+Ty";

    public static final EmailAddress ADMIN = new EmailAddress("admin@example.org");
    public static final String PASSWORD = "not for anybody's eyes";

    /** Shorter than the five minutes for which an access token is valid. */
    private static final Duration USED_FOR = Duration.ofMinutes(3);

    private static final String AUTHORIZATION = "Authorization";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static @Nullable Api documented;

    private final TestDatabase database;
    private final ServletWebServerApplicationContext context;
    private String token = "";
    private Instant tokenSince = Instant.EPOCH;
    private final HttpClient client = HttpClient.newHttpClient();

    /** @param additions configuration on top of the program's own */
    public RunningServer(Class<?>... additions) {
        this(Map.of(), additions);
    }

    /** @param settings further settings; they can also replace the database */
    public RunningServer(Map<String, String> settings, Class<?>... additions) {
        database = ProjectDatabase.create();
        Map<String, String> values = new HashMap<>(databaseSettings(database, ServingRole.on(database)));
        values.putAll(Map.of(
                "PORT",
                "0",
                "SIGNING_KEY",
                SIGNING_KEY,
                "MAIL_INTERVAL",
                "0",
                "CIMIENTO_HOME",
                "target/home",
                "FIRST_ADMIN_EMAIL",
                ADMIN.typed(),
                "FIRST_ADMIN_PASSWORD",
                PASSWORD));
        values.putAll(settings);
        Settings read = Settings.of(values);
        ShutdownHook shutdown = new ShutdownHook();
        Console silent = new Console(new PrintWriter(Writer.nullWriter()), shutdown);
        Class<?>[] all = Stream.concat(Stream.of(CheapHashes.class), Stream.of(additions))
                .toArray(Class<?>[]::new);
        context = HttpServer.start(read, Database.open(read, silent, shutdown), silent, all);
    }

    /** Returns the settings with which a program uses a database as its owner. */
    public static Map<String, String> databaseSettings(TestDatabase database) {
        return databaseSettings(database, database.url());
    }

    /** Behind a pooler these are the settings that docs/how-to/hosted-postgresql.md names. */
    static Map<String, String> databaseSettings(TestDatabase database, DatabaseUrl serving) {
        return TestDatabase.isPooled()
                ? Map.of(
                        "DATABASE_URL",
                        address(serving),
                        "MIGRATION_DATABASE_URL",
                        address(database.directUrl()),
                        "DB_STATEMENT_TIMEOUT",
                        "0",
                        "DB_LOCK_TIMEOUT",
                        "0",
                        "DB_IDLE_IN_TRANSACTION_TIMEOUT",
                        "0")
                : Map.of("DATABASE_URL", address(serving));
    }

    /** Returns the URL as a user writes it, with the password. */
    public static String address(DatabaseUrl url) {
        String address = url.jdbcUrl();
        return address + (address.contains("?") ? "&" : "?") + "user="
                + url.user().orElseThrow() + "&password=" + url.password().orElseThrow();
    }

    /** Returns the URL of the database that was created for this server. Another server can share it. */
    public String databaseAddress() {
        return address(database.url());
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

    /** Returns a client with the admin's token. It compares each response with the OpenAPI document. */
    public Api api() {
        return anonymousApi(port()).onPort(port()).with(this::adminToken);
    }

    /** Returns the API of the first server, whose document all servers share. */
    private static synchronized Api anonymousApi(int port) {
        if (documented == null) {
            documented = Api.at(port);
        }
        return documented;
    }

    /** @param headers names and values in turn */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, json);
    }

    /** Sends a request. A change is sent with the admin's token, unless the headers contain a token. */
    public HttpResponse<String> send(String method, String path, String json, String... headers) {
        boolean said = method.equals("GET") || List.of(headers).contains(AUTHORIZATION);
        return anonymously(method, path, json, said ? headers : with(headers, AUTHORIZATION, "Bearer " + adminToken()));
    }

    /** Sends a request with these headers and no token. */
    public HttpResponse<String> anonymously(String method, String path, String json, String... headers) {
        return send(port(), method, path, json, headers);
    }

    public int port() {
        return Objects.requireNonNull(context.getWebServer()).getPort();
    }

    private static String[] with(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Arrays::stream).toArray(String[]::new);
    }

    /** Sends a GET request to the management port. */
    public HttpResponse<String> managed(String path) {
        int port = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        return send(port, "GET", path, "");
    }

    /** Returns an access token of the admin that is valid for at least two more minutes. */
    public synchronized String adminToken() {
        Instant now = Instant.now();
        if (token.isEmpty() || now.isAfter(tokenSince.plus(USED_FOR))) {
            token = token(ADMIN.typed());
            tokenSince = now;
        }
        return token;
    }

    /** Makes the next token of the admin belong to a new session. */
    public synchronized void forgetAdminToken() {
        token = "";
    }

    /** Returns an access token of a new session, without the password, because hashing it would take long. */
    public String token(String email) {
        Id<User> user = bean(UserRepository.class)
                .find(new EmailAddress(email))
                .orElseThrow()
                .id();
        Id<Session> session = new Id<>(UUID.randomUUID());
        bean(SessionRepository.class)
                .begin(
                        Session.begun(session, user, Instant.now(), Optional.empty(), Optional.empty()),
                        SecretHash.of(session.toString()));
        return bean(TokenIssuer.class).issue(user, session);
    }

    private HttpResponse<String> send(int port, String method, String path, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Creates a resource and returns its id. */
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
