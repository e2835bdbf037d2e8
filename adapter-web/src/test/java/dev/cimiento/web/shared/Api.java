package dev.cimiento.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API that validates every response against the OpenAPI document. */
public final class Api {

    public static final JsonMapper JSON = new JsonMapper();

    private static final byte[] NO_BODY = {};
    private static final Pattern WRONG_MONEY =
            Pattern.compile("\"(price|subtotal|amount|sales)\":-?\\d+(\\.\\d?)?[,}]");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Map<Integer, Api> CLIENTS = new ConcurrentHashMap<>();

    private final URI root;
    private final OpenApi document;
    private final Supplier<Optional<String>> token;

    /** Returns the client of a port. It reads the document once. */
    public static Api at(int port) {
        return CLIENTS.computeIfAbsent(port, Api::new);
    }

    private Api(int port) {
        root = URI.create("http://localhost:" + port);
        token = Optional::empty;
        document = new OpenApi(exchange("GET", "/openapi.json", NO_BODY).body());
    }

    private Api(URI root, OpenApi document, Supplier<Optional<String>> token) {
        this.root = root;
        this.document = document;
        this.token = token;
    }

    /** The same API on another server, whose document is the same, so that it is not read again. */
    public Api onPort(int port) {
        return new Api(URI.create("http://localhost:" + port), document, token);
    }

    /** Returns a client of the same API that sends an access token. */
    public Api with(Supplier<String> accessToken) {
        return new Api(root, document, () -> Optional.of(accessToken.get()));
    }

    public URI address(String path) {
        return root.resolve(path);
    }

    public OpenApi document() {
        return document;
    }

    /** @param headers names and values in turn */
    public ReceivedResponse get(String path, String... headers) {
        return send("GET", path, NO_BODY, headers);
    }

    public ReceivedResponse post(String path, String json, String... headers) {
        return send("POST", path, json, with(headers, "Content-Type", "application/json"));
    }

    public ReceivedResponse put(String path, String json, String... headers) {
        return send("PUT", path, json, with(headers, "Content-Type", "application/json"));
    }

    public ReceivedResponse patch(String path, String json, String... headers) {
        return send("PATCH", path, json, with(headers, "Content-Type", "application/merge-patch+json"));
    }

    public ReceivedResponse delete(String path, String... headers) {
        return send("DELETE", path, NO_BODY, headers);
    }

    /** Returns a response without comparing it with the document, for requests that are sent very often. */
    public String unchecked(String path) {
        HttpResponse<String> received = exchange("GET", path, NO_BODY);
        assertThat(received.statusCode()).as(received.body()).isEqualTo(200);
        return received.body();
    }

    /** Returns the names of all items of a list, read page by page along the links. */
    public List<String> namesOfAllPages(String path) {
        List<String> names = new ArrayList<>();
        String page = path;
        while (!page.isEmpty()) {
            ReceivedResponse response = get(page);
            assertThat(response.status()).as(response.body()).isEqualTo(200);
            names.addAll(response.itemNames());
            page = response.nextPage();
            assertThat(page.isEmpty()).isEqualTo(response.json().path("next").isMissingNode());
        }
        return names;
    }

    /** Creates a resource from a valid body and returns its path. */
    public String created(String path, String json) {
        ReceivedResponse response = post(path, json);
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        return response.header("Location");
    }

    public ReceivedResponse send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public ReceivedResponse send(String method, String path, byte[] body, String... headers) {
        HttpResponse<String> received = exchange(method, path, body, withRequired(method, path, headers));
        ReceivedResponse response = new ReceivedResponse(received.statusCode(), received.headers(), received.body());
        assertThat(response.header("X-Request-Id")).as("%s %s", method, path).isNotEmpty();
        document.assertDescribes(method, path, response);
        assertThat(response.body()).as("money has two decimals").doesNotContainPattern(WRONG_MONEY);
        // RFC 6749, 5.2, has its own form of errors.
        if (response.status() >= 400 && !method.equals("HEAD") && !path.startsWith("/oauth2/")) {
            response.assertProblem();
        }
        return response;
    }

    /** Adds a new value for each header that the document requires and the request lacks. */
    private String[] withRequired(String method, String path, String... headers) {
        return document.operation(method, path.split("\\?", 2)[0])
                .map(operation -> operation
                        .requiredHeaders()
                        .filter(name -> !List.of(headers).contains(name))
                        .reduce(
                                headers,
                                (all, name) -> with(all, name, UUID.randomUUID().toString()),
                                (all, same) -> all))
                .orElse(headers);
    }

    private HttpResponse<String> exchange(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Authorization")) {
            token.get().ifPresent(access -> request.setHeader("Authorization", "Bearer " + access));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " got no response", failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
