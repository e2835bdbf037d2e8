package dev.cimiento.web.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the API, which holds every answer against the OpenAPI document. */
final class Api {

    static final JsonMapper JSON = new JsonMapper();

    private static final String NO_BODY = "";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;
    private final JsonNode document;

    Api(int port) {
        root = URI.create("http://localhost:" + port);
        document = JSON.readTree(exchange("GET", "/openapi.json", NO_BODY).body());
    }

    JsonNode document() {
        return document;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, NO_BODY, headers);
    }

    Answer post(String path, String json, String... headers) {
        return send("POST", path, json, with(headers, "Content-Type", "application/json"));
    }

    Answer put(String path, String json, String... headers) {
        return send("PUT", path, json, with(headers, "Content-Type", "application/json"));
    }

    Answer patch(String path, String json, String... headers) {
        return send("PATCH", path, json, with(headers, "Content-Type", "application/merge-patch+json"));
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, NO_BODY, headers);
    }

    /** Creates something that is known to be right; gives its path. */
    String created(String path, String json) {
        Answer answer = post(path, json);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.header("Location");
    }

    Answer send(String method, String path, String body, String... headers) {
        HttpResponse<String> response = exchange(method, path, body, headers);
        Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
        assertThat(answer.header("X-Request-Id")).isNotEmpty();
        assertDocumented(method, path, answer);
        return answer;
    }

    private HttpResponse<String> exchange(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(root.resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(method + " " + path + " got no answer", failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void assertDocumented(String method, String path, Answer answer) {
        String address = path.split("\\?", 2)[0];
        document.path("paths").properties().stream()
                .filter(template -> matches(template.getKey(), address))
                .map(template -> template.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .forEach(operation -> assertThat(operation.path("responses").propertyNames())
                        .as("what is documented of %s %s", method, address)
                        .contains(String.valueOf(answer.status())));
        if (answer.status() >= 400 && !method.equals("HEAD")) {
            answer.assertProblem();
        }
    }

    private static boolean matches(String template, String address) {
        return Pattern.matches(template.replaceAll("\\{[^}]+}", "[^/]+"), address);
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
    }
}
