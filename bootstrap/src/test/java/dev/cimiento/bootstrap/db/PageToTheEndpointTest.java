package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.db.Transcript.Step;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs all commands of the page on adding a table in a copy of this checkout, which builds and serves, and compares
 * their output with the page.
 */
@Tag("endurance")
@EnabledOnOs({OS.LINUX, OS.MAC})
class PageToTheEndpointTest {

    private static final Path CHECKOUT = Path.of("..");
    private static final String SERVE = "./manage serve";
    private static final String SERVES = "Stop it with Ctrl-C.";
    private static final Pattern PASSWORD = Pattern.compile("password (\\S+)");
    private static final String HIDDEN = "…";

    private final NormalizedOutput expected = new NormalizedOutput();
    private final NormalizedOutput actual = new NormalizedOutput();

    @TempDir
    private Path folder;

    private String address = "";
    private String password = HIDDEN;
    private Path errors = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void copyTheCheckout() throws Exception {
        copy = CheckoutCopy.into(folder.toRealPath().resolve("cimiento"));
        errors = folder.resolve("errors.txt");
    }

    @Test
    void instructions_of_the_page_lead_to_a_working_endpoint() throws Exception {
        Map<String, String> environment = environment();
        try (BashSession terminal = new BashSession(copy, environment, errors);
                BashSession other = new BashSession(copy, environment, errors)) {
            // The page assumes an existing database.
            terminal.type("./manage db upgrade head");
            for (Step step : Transcript.of(CHECKOUT.resolve("docs/how-to/add-a-table.md"))
                    .steps()) {
                String printed = step.command().equals(SERVE)
                        ? serve(other)
                        : terminal.type(step.command()
                                .replace("localhost:8080", address)
                                .replace(HIDDEN, password));

                assertThat(actual.of(asOnThePage(printed)))
                        .as("%s%n%s", step.command(), Files.readString(errors))
                        .isEqualTo(expected.of(step.output()));
            }
        }
    }

    private String serve(BashSession terminal) throws IOException {
        String printed = terminal.type(SERVE, SERVES);
        Matcher made = PASSWORD.matcher(printed);
        assertThat(made.find()).as(printed + Files.readString(errors)).isTrue();
        password = made.group(1);
        return printed;
    }

    private String asOnThePage(String printed) {
        return printed.replace(copy.toString(), "/home/you/cimiento").replace(address, "localhost:8080");
    }

    /** Returns an environment with the Maven repository of this build, in which the copy installs nothing. */
    private Map<String, String> environment() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            address = "localhost:" + free.getLocalPort();
            return Map.of(
                    "PATH", System.getenv("PATH"),
                    "LANG", "C.UTF-8",
                    "HOME", System.getProperty("user.home"),
                    "JAVA_HOME", System.getProperty("java.home"),
                    "MAVEN_ARGS", "-Dmaven.repo.local=" + System.getProperty("localRepository"),
                    "PORT", Integer.toString(free.getLocalPort()));
        }
    }
}
