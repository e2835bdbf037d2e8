package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.bootstrap.account.SharedServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generates clients from the OpenAPI document with openapi-generator-cli, compiles them, and uses them to create, list,
 * patch and order a product. The build copies the generator to {@code target/generator}; npm downloads the compiler of
 * TypeScript.
 */
@Tag("endurance")
class GeneratedClientTest {

    private static final Path GENERATOR =
            Path.of("target/generator/openapi-generator-cli.jar").toAbsolutePath();
    private static final String TYPESCRIPT = "typescript@5.9.3";

    private static String token = "";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void readDocument() throws IOException {
        token = SharedServer.get().adminToken();
        Files.writeString(
                folder.resolve("openapi.json"),
                SharedServer.get().anonymously("GET", "/openapi.json", "").body());
    }

    @Test
    void generated_java_client_creates_lists_patches_and_orders() throws Exception {
        Path client = generated(
                "java",
                "--library",
                "native",
                "--additional-properties="
                        + String.join(
                                ",", "openApiNullable=false", "useJakartaEe=true", "useSingleRequestParameter=true"));
        Path classes = Files.createDirectory(folder.resolve("classes"));
        copy("UseClient.java", client);
        List<String> compiler = new ArrayList<>(
                List.of(java("javac"), "-proc:none", "-nowarn", "-cp", classPath(), "-d", classes.toString()));
        try (Stream<Path> files = Files.walk(client)) {
            files.filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("/src/test/"))
                    .map(Path::toString)
                    .forEach(compiler::add);
        }

        run(compiler);
        run(List.of(java("java"), "-cp", classes + ":" + classPath(), "UseClient", server(), token));
    }

    @Test
    void generated_typescript_client_creates_lists_patches_and_orders() throws Exception {
        assumeThat(Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "npm"))))
                .as("npm is installed")
                .isTrue();
        Path client = generated("typescript-fetch");
        copy("use.ts", client);

        run(List.of("npm", "install", "--no-save", "--silent", "--prefix", folder.toString(), TYPESCRIPT));
        run(List.of(
                folder.resolve("node_modules/.bin/tsc").toString(),
                "--strict",
                "--target",
                "es2022",
                "--lib",
                "es2022,dom",
                "--module",
                "commonjs",
                "--outDir",
                folder.resolve("js").toString(),
                client.resolve("use.ts").toString()));
        run(List.of("node", folder.resolve("js/use.js").toString(), server(), token));
    }

    private static Path generated(String language, String... options) throws IOException, InterruptedException {
        Path client = folder.resolve(language);
        List<String> command = new ArrayList<>(List.of(
                java("java"),
                "-jar",
                GENERATOR.toString(),
                "generate",
                "-i",
                folder.resolve("openapi.json").toString(),
                "-g",
                language,
                "-o",
                client.toString()));
        command.addAll(List.of(options));
        run(command);
        return client;
    }

    private static void copy(String file, Path target) throws IOException {
        try (InputStream source =
                Objects.requireNonNull(GeneratedClientTest.class.getResourceAsStream("clients/" + file))) {
            Files.copy(source, target.resolve(file));
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, output).isZero();
    }

    private static String java(String tool) {
        return Path.of(System.getProperty("java.home"), "bin", tool).toString();
    }

    /** Returns the class path of the tests, which has the libraries of the client. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static String server() {
        return "http://localhost:" + SharedServer.get().port();
    }
}
