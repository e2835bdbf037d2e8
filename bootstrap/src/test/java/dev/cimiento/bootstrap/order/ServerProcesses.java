package dev.cimiento.bootstrap.order;

import dev.cimiento.bootstrap.JavaProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Several servers with the same settings, each in a process of its own, which can be killed. */
final class ServerProcesses implements AutoCloseable {

    private final Path home;
    private final Map<String, String> settings;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> ports = new ArrayList<>();
    private final List<Process> processes = new ArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** @param home the folder for logs and the home of each server */
    ServerProcesses(int count, Path home, Map<String, String> settings) throws IOException {
        this.home = home;
        this.settings = settings;
        for (int server = 0; server < count; server++) {
            ports.add(freePort());
            processes.add(start(server));
        }
    }

    void kill(int server) throws InterruptedException {
        processes.get(server).destroyForcibly().waitFor();
    }

    /** Starts a server that was killed again, on the same port. */
    void restart(int server) throws IOException {
        processes.set(server, start(server));
    }

    /** Returns the URLs of the servers in turn. */
    String address() {
        return "http://localhost:" + ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
    }

    /** Sends a request to the servers in turn until one of them responds with another status than 503. */
    HttpResponse<String> send(String token, String method, String path, String type, String body) {
        while (true) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                    .header("Content-Type", type)
                    .method(method, BodyPublishers.ofString(body));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            try {
                HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
                if (response.statusCode() != 503) {
                    return response;
                }
            } catch (IOException killed) {
                // The request may have been executed or not.
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
            Shop.pause();
        }
    }

    @Override
    public void close() {
        processes.forEach(Process::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private Process start(int server) throws IOException {
        ProcessBuilder builder = JavaProcess.manage("serve");
        builder.directory(home.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("PORT", Integer.toString(ports.get(server)));
        builder.environment()
                .put("CIMIENTO_HOME", home.resolve("server" + server).toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("server" + server + ".log").toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
