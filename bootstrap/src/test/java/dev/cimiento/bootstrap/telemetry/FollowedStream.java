package dev.cimiento.bootstrap.telemetry;

import dev.cimiento.bootstrap.RunningServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A client that follows the readings of a device. */
public final class FollowedStream implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;

    /** An event, or the start of a stream, which has no data. */
    record Event(String id, String data) {}

    private FollowedStream(HttpResponse<InputStream> response) {
        this.response = response;
        this.lines = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Opens a stream as the admin. @param headers names and values in turn */
    static FollowedStream open(RunningServer server, String device, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(
                        "http://localhost:" + server.port() + "/api/v1/devices/" + device + "/readings/stream"))
                .header("Authorization", "Bearer " + server.adminToken());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new FollowedStream(
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
    }

    /** Opens a stream after an event that was received earlier. */
    static FollowedStream resume(RunningServer server, String device, Event last)
            throws IOException, InterruptedException {
        FollowedStream stream = open(server, device, "Last-Event-ID", last.id());
        stream.next();
        return stream;
    }

    int status() {
        return response.statusCode();
    }

    /** Waits for the next event; heartbeats are skipped. */
    public Event next() throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty() && !fields.isEmpty()) {
                return new Event(fields.getOrDefault("id", ""), fields.getOrDefault("data", ""));
            }
            if (!line.isEmpty() && !line.startsWith(":")) {
                String[] parts = line.split(": ", 2);
                fields.put(parts[0], parts[1]);
            }
        }
        throw new IOException("The stream has ended");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
