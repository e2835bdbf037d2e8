package dev.cimiento.bootstrap.telemetry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab of a headless Chromium, which tests control by its DevTools protocol.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/">Chrome DevTools Protocol</a>
 */
final class Browser implements AutoCloseable {

    private static final List<String> PROGRAMS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern ADDRESS = Pattern.compile("DevTools listening on (ws://\\S+)");
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> errors = new CopyOnWriteArrayList<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private String session = "";

    private Browser(Process process, String address) {
        this.process = process;
        this.socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(address), new Listener())
                .join();
        String target = send("Target.createTarget", Map.of("url", "about:blank"))
                .get("targetId")
                .asString();
        session = send("Target.attachToTarget", Map.of("targetId", target, "flatten", true))
                .get("sessionId")
                .asString();
        Stream.of("Page.enable", "Runtime.enable", "Log.enable", "Network.enable", "Accessibility.enable")
                .forEach(method -> send(method, Map.of()));
    }

    /** Returns the path of an installed Chromium or Chrome; empty if neither is installed. */
    static Optional<Path> installed() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(System.getProperty("path.separator")))
                .flatMap(folder -> PROGRAMS.stream().map(program -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** @param profile a folder for the files of the browser */
    static Browser start(Path program, Path profile) throws IOException {
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--lang=en-US",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile.toAbsolutePath())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader output = process.errorReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                Thread reader = new Thread(() -> output.lines().forEach(rest -> {}), "output of the browser");
                reader.setDaemon(true);
                reader.start();
                return new Browser(process, address.group(1));
            }
        }
        throw new IOException(program + " ended before it listened");
    }

    void open(String url) {
        send("Page.navigate", Map.of("url", "about:blank"));
        send("Page.navigate", Map.of("url", url));
    }

    /** Sets the size of the window in CSS pixels. A narrow one is a phone with a touch screen. */
    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    void setDark(boolean dark) {
        Map<String, String> scheme = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(scheme)));
    }

    void setZone(String zone) {
        send("Emulation.setTimezoneOverride", Map.of("timezoneId", zone));
    }

    void setOffline(boolean offline) {
        send(
                "Network.emulateNetworkConditions",
                Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    /** Returns the value of an expression as text, after its promise is kept. */
    String evaluate(String expression) {
        JsonNode evaluated = send(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
        if (evaluated.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + evaluated.get("exceptionDetails"));
        }
        return evaluated.at("/result/value").asString("");
    }

    /** Waits until an expression is true. */
    void await(String condition) {
        evaluate("new Promise((done, fail) => { const began = performance.now(); const check = () => { try { if ("
                + condition + ") return done(); } catch (later) {}"
                + " if (performance.now() - began > 40000) return fail(new Error(document.body.innerText));"
                + " setTimeout(check, 20); }; check(); })");
    }

    void click(String selector) {
        await("document.querySelector(" + JSON.writeValueAsString(selector) + ")");
        evaluate("document.querySelector(" + JSON.writeValueAsString(selector) + ").click()");
    }

    /** Types text into the focused element. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Presses a key, such as Tab, Enter or +. */
    void press(String key) {
        Map<String, Object> event = new LinkedHashMap<>(Map.of("type", "keyDown", "key", key));
        switch (key) {
            case "Tab" -> event.put("windowsVirtualKeyCode", 9);
            case "Enter" -> event.putAll(Map.of("windowsVirtualKeyCode", 13, "text", "\r"));
            default -> event.put("text", key);
        }
        send("Input.dispatchKeyEvent", event);
        event.put("type", "keyUp");
        event.remove("text");
        send("Input.dispatchKeyEvent", event);
    }

    /** Returns what a screen reader gets: the role and the name of each element, line by line. */
    String spoken() {
        List<String> lines = new ArrayList<>();
        for (JsonNode node : send("Accessibility.getFullAXTree", Map.of()).get("nodes")) {
            if (!node.get("ignored").asBoolean()) {
                lines.add(node.at("/role/value").asString("") + ": "
                        + node.at("/name/value").asString(""));
            }
        }
        return String.join("\n", lines);
    }

    /** Writes a picture of the visible part of the page. */
    void screenshot(Path file) {
        byte[] picture = Base64.getDecoder()
                .decode(send("Page.captureScreenshot", Map.of("format", "png"))
                        .get("data")
                        .asString());
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns exceptions, and violations of the content security policy, since the start. */
    List<String> errors() {
        return errors;
    }

    private JsonNode send(String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        Map<String, Object> message = new LinkedHashMap<>(Map.of("id", id, "method", method, "params", parameters));
        if (!session.isEmpty()) {
            message.put("sessionId", session);
        }
        socket.sendText(JSON.writeValueAsString(message), true).join();
        JsonNode answered = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (answered.has("error")) {
            throw new AssertionError(method + ": " + answered.get("error"));
        }
        return answered.get("result");
    }

    private void receive(JsonNode message) {
        if (message.has("id")) {
            answers.getOrDefault(message.get("id").asInt(), new CompletableFuture<>())
                    .complete(message);
        } else if (message.get("method").asString().equals("Runtime.exceptionThrown")) {
            errors.add(message.at("/params/exceptionDetails").toString());
        } else if (message.at("/params/entry/source").asString("").equals("security")) {
            errors.add(message.at("/params/entry/text").asString());
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                receive(message);
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }

    @Override
    public void close() {
        socket.abort();
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
