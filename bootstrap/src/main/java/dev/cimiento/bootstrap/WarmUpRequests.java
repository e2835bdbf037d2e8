package dev.cimiento.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends one request to each path of the server's own OpenAPI document, so that no feature is named here. POST requests
 * have an empty object as their body, and are rejected.
 *
 * @param port of the server on this machine
 */
record WarmUpRequests(int port, HttpClient client) {

    WarmUpRequests(int port) {
        this(port, HttpClient.newHttpClient());
    }

    void send() {
        JsonNode document = JsonMapper.shared().readTree(get("/openapi.json").body());
        document.get("paths").forEachEntry((path, operations) -> {
            String url = path.replaceAll("\\{[^}]*}", new UUID(0, 0).toString());
            if (operations.has("get")) {
                get(url);
            }
            if (operations.has("post")) {
                post(url);
            }
        });
    }

    private HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    private void post(String path) {
        send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
