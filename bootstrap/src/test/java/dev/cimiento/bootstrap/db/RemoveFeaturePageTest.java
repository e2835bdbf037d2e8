package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs the instructions of docs/how-to/remove-a-feature.md. */
class RemoveFeaturePageTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final Path PAGE = CHECKOUT.resolve("docs/how-to/remove-a-feature.md");
    private static final String COMMAND = "    ";

    @TempDir
    private Path folder;

    @Test
    void patches_apply_one_after_the_other() throws IOException {
        Patch order = patch("order");
        Patch cart = patch("cart");

        assertThat(order.files()).hasSizeGreaterThan(5).containsAll(cart.files());
        for (String file : order.files()) {
            String without = order.apply(file, Files.readString(CHECKOUT.resolve(file)));
            assertThat(cart.apply(file, without)).as(file).isNotEmpty();
        }
    }

    @Test
    void patch_of_telemetry_applies_before_and_after_the_others() throws IOException {
        assertIndependent("telemetry", List.of(patch("order"), patch("cart"), patch("team")));
    }

    @Test
    void patch_of_teams_applies_before_and_after_the_others() throws IOException {
        assertIndependent("team", List.of(patch("order"), patch("cart"), patch("telemetry")));
    }

    private static void assertIndependent(String feature, List<Patch> others) throws IOException {
        Patch independent = patch(feature);
        assertThat(independent.files()).hasSizeGreaterThan(5);
        for (String file : independent.files()) {
            String text = Files.readString(CHECKOUT.resolve(file));
            String first = independent.apply(file, text);
            String last = text;
            for (Patch patch : others) {
                first = patch.apply(file, first);
                last = patch.apply(file, last);
            }
            assertThat(independent.apply(file, last)).as(file).isEqualTo(first);
        }
    }

    /** Runs the commands up to the last one, which builds the remaining program with all its tests. */
    @Test
    @Tag("endurance")
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void build_without_orders_and_carts_passes() throws Exception {
        Path copy = CheckoutCopy.into(folder.toRealPath().resolve("cimiento"));

        List<String> commands = Files.readAllLines(PAGE).stream()
                .takeWhile(line -> !line.startsWith("## A new project"))
                .filter(line -> line.startsWith(COMMAND))
                .map(String::strip)
                .toList();

        assertThat(commands).hasSizeGreaterThan(9).last().isEqualTo("./mvnw spotless:apply verify");
        for (String command : commands) {
            type(copy, command);
        }
        assertThat(Files.readString(copy.resolve("docs/access.md")))
                .doesNotContain("/api/v1/orders", "/api/v1/cart", "/api/v1/teams");
    }

    private void type(Path copy, String command) throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", command)
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().keySet().retainAll(List.of("PATH", "LANG"));
        bash.environment()
                .putAll(Map.of(
                        "HOME", System.getProperty("user.home"),
                        "JAVA_HOME", System.getProperty("java.home"),
                        "MAVEN_ARGS", "-Dmaven.repo.local=" + System.getProperty("localRepository")));

        int exitCode = bash.start().waitFor();

        assertThat(exitCode).as("%s%n%s", command, Files.readString(output)).isZero();
    }

    private static Patch patch(String feature) throws IOException {
        return Patch.of(Files.readAllLines(CHECKOUT.resolve("docs/how-to/remove-a-feature/" + feature + ".patch")));
    }
}
