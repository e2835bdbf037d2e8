package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.account.SharedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Types the commands of the tour in the README, twice. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReadmeTourTest {

    private static final String COMMAND = "    ";
    private static final Pattern STATUS = Pattern.compile("HTTP/1.1 (\\d+)|\"status\":(\\d+)");

    @Test
    void every_line_of_the_tour_can_be_run_twice() throws Exception {
        String commands = commands();

        for (int run = 1; run <= 2; run++) {
            String output = bash(commands);

            assertThat(STATUS.matcher(output)
                            .results()
                            .map(status -> status.group(1) == null ? status.group(2) : status.group(1)))
                    .as(output)
                    .containsExactly("200", "200", "422", "201", "201");
            assertThat(output)
                    .contains(
                            "\"price\":11.90",
                            "Idempotency-Replayed: true",
                            "\"code\":\"too-precise\"",
                            "T-1,Tile spacers");
        }
    }

    private static String commands() throws IOException {
        String tour = Files.readString(Path.of("../README.md"))
                .split("## A first tour", 2)[1]
                .split("\n## ", 2)[0];
        return tour.lines()
                .filter(line -> line.startsWith(COMMAND))
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .replace("localhost:8080", "localhost:" + SharedServer.get().port())
                .replace("admin@cimiento.example", RunningServer.ADMIN.typed())
                .replace("password='…'", "password=\"" + RunningServer.PASSWORD + "\"");
    }

    private static String bash(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-eu", "-c", commands)
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output;
    }
}
