package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.UnpackedPrograms;
import dev.cimiento.domain.shared.ConcurrentWork;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in a separate process on an embedded database, as a newcomer starts it. */
class ServeTest {

    private static final Pattern ADMIN = Pattern.compile("First admin: (\\S+), password (\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("Cimiento is at (http://localhost:\\d+)");

    private MatchResult admin = ADMIN.matcher("First admin: nobody, password none")
            .results()
            .findFirst()
            .orElseThrow();
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    @Test
    void written_data_survives_a_killed_server_and_a_killed_database() throws Exception {
        Server first = new Server();
        assertThat(first.said).anyMatch(line -> line.contains("Demo data: loaded"));
        String written = create(first.address, "Kept through a kill");
        first.process.destroyForcibly().waitFor();
        assertThat(postmaster()).exists();

        Server second = new Server();
        assertThat(second.said).noneMatch(line -> line.contains("Demo data: loaded") || line.contains("First admin"));
        assertThat(get(second.address + written).body()).contains("Kept through a kill");
        killDatabase(second, written);
        assertThat(get(second.address + written).body()).contains("Kept through a kill");
        second.process.destroy();
        assertThat(second.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster()).doesNotExist();
    }

    /** The heap is as large as the shipped one, and running out of it would end the process. */
    @Test
    @Tag("endurance")
    void server_lives_through_hostile_bodies_and_many_sign_ins() throws Exception {
        Server server = new Server();
        assertLivesThroughHostileBodies(server);
        assertLivesThroughSignIns(server);
        server.process.destroy();
        assertThat(server.process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }

    private void assertLivesThroughHostileBodies(Server server) throws Exception {
        String token = signIn(server.address);
        String nested = "{\"x\":".repeat(400) + "1" + "}".repeat(400);
        for (String json : List.of(
                list("{}", 340_000),
                list(nested, 38) + " ".repeat(900_000),
                list("\"" + "x".repeat(130_000) + "\u4e2d\"", 7))) {
            List<Integer> statuses = atOnce(() -> post(server, "/api/v1/products/batch", json, token));
            assertThat(statuses).isSubsetOf(400, 413, 503);
        }
        for (String json : List.of(list("{}", 20_000), list("{}", 1_500) + " ".repeat(60_000))) {
            assertThat(atOnce(() -> post(server, "/api/v1/auth/tokens", json, "")))
                    .isSubsetOf(400, 413, 503);
        }
        assertThat(get(server.address + "/livez").statusCode()).isEqualTo(200);
        assertThat(server.process.isAlive()).isTrue();
    }

    /** One hash for each of its sixteen cores would need more than twice the heap. */
    private void assertLivesThroughSignIns(Server server) throws Exception {
        List<CompletableFuture<Integer>> signIns = IntStream.range(0, 16)
                .mapToObj(number ->
                        "{\"email\": \"guess" + number + "@example.org\", \"password\": \"wrong wrong wrong\"}")
                .map(json -> ConcurrentWork.begin(() -> post(server, "/api/v1/auth/tokens", json, "")))
                .toList();

        assertThat(signIns.stream().map(CompletableFuture::join)).isSubsetOf(401, 429);
        assertThat(get(server.address + "/livez").statusCode()).isEqualTo(200);
        assertThat(server.process.isAlive()).isTrue();
    }

    private static String list(String item, int count) {
        return "{\"email\":[" + (item + ",").repeat(count - 1) + item + "]}";
    }

    private static List<Integer> atOnce(Supplier<Integer> request) {
        List<CompletableFuture<Integer>> requests =
                Stream.generate(() -> ConcurrentWork.begin(request)).limit(16).toList();
        return requests.stream().map(CompletableFuture::join).toList();
    }

    private int post(Server server, String path, String json, String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.sendAsync(request.build(), BodyHandlers.discarding())
                .join()
                .statusCode();
    }

    /** Kills the database. Until it is restarted, each request gets a 503. */
    private void killDatabase(Server server, String location) throws Exception {
        String killed = startedServer();
        ProcessHandle.of(Long.parseLong(killed)).orElseThrow().destroyForcibly();
        while (startedServer().isEmpty() || startedServer().equals(killed)) {
            Thread.sleep(50);
        }
        int status = get(server.address + location).statusCode();
        while (status != 200) {
            assertThat(status).isEqualTo(503);
            Thread.sleep(20);
            status = get(server.address + location).statusCode();
        }
    }

    @Test
    void server_stopped_during_its_start_leaves_no_database_process_behind() throws Exception {
        UnpackedPrograms.linkedInto(home);
        Process process = start("PORT", "0");
        while (!Files.exists(postmaster()) && process.isAlive()) {
            Thread.sleep(10);
        }

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(postmaster()).doesNotExist();
    }

    /** Returns the process id of the database; empty if none runs, also during a restart. */
    private String startedServer() throws IOException {
        try {
            return Files.readString(postmaster()).lines().findFirst().orElse("");
        } catch (NoSuchFileException none) {
            return "";
        }
    }

    private Path postmaster() {
        return home.resolve("postgresql/data/postmaster.pid");
    }

    private String create(String address, String name) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/products"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + signIn(address))
                .POST(BodyPublishers.ofString("{\"name\": \"" + name + "\", \"price\": 1}"))
                .build();
        HttpResponse<String> created = client.send(request, BodyHandlers.ofString());
        assertThat(created.statusCode()).isEqualTo(201);
        return created.headers().firstValue("Location").orElseThrow();
    }

    /** Signs in as the admin that the first start generated; its password was shown only then. */
    private String signIn(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + "/api/v1/auth/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"email\": \"" + admin.group(1) + "\", \"password\": \"" + admin.group(2) + "\"}"))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return RunningServer.json(response).get("accessToken").asString();
    }

    private HttpResponse<String> get(String url) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private Process start(String setting, String value) throws IOException {
        ProcessBuilder builder = JavaProcess.manage("serve");
        builder.directory(Files.createDirectories(home).toFile());
        builder.environment().put("CIMIENTO_HOME", home.toString());
        builder.environment().put("PORT", "0");
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:ActiveProcessorCount=16");
        builder.environment().put(setting, value);
        return builder.redirectErrorStream(true).start();
    }

    /** A running process that has printed its address. */
    private final class Server {

        private final Process process = start("PORT", "0");
        private final List<String> said = new ArrayList<>();
        private final String address;

        private Server() throws IOException {
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String found = null;
            for (String line = output.readLine(); found == null && line != null; line = output.readLine()) {
                said.add(line);
                Matcher shown = ADMIN.matcher(line);
                if (shown.find()) {
                    admin = shown.toMatchResult();
                }
                Matcher matcher = ADDRESS.matcher(line);
                found = matcher.find() ? matcher.group(1) : null;
            }
            if (found == null) {
                throw new AssertionError(String.join("\n", said));
            }
            address = found;
        }
    }
}
