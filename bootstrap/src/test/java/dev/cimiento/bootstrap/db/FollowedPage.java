package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.db.Transcript.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Runs commands of a page in this checkout, which they do not change, and compares their output with the page. */
public final class FollowedPage {

    private static final Path CHECKOUT = Path.of("..");

    private FollowedPage() {}

    /**
     * Runs the commands of a section.
     *
     * @param page its name in {@code docs/how-to}
     * @param heading the line with which the section begins
     * @param environment the variables that the commands need
     * @param errors a new file for the standard error
     */
    public static void assertShowsRealOutput(String page, String heading, Map<String, String> environment, Path errors)
            throws IOException {
        NormalizedOutput expected = new NormalizedOutput();
        NormalizedOutput actual = new NormalizedOutput();
        Transcript transcript = Transcript.of(CHECKOUT.resolve("docs/how-to").resolve(page), heading);
        assertThat(transcript.steps()).hasSizeGreaterThan(5);
        try (BashSession terminal = new BashSession(CHECKOUT, environment, errors)) {
            for (Step step : transcript.steps()) {
                String printed = terminal.type(step.command());

                assertThat(actual.of(printed))
                        .as("%s%n%s", step.command(), Files.readString(errors))
                        .isEqualTo(expected.of(step.output()));
            }
        }
    }
}
