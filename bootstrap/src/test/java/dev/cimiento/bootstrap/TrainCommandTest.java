package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The start that the JVM records. */
@Tag("endurance")
class TrainCommandTest {

    @Test
    void training_starts_the_program_and_deletes_its_temporary_home() throws Exception {
        List<Path> before = homes();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            new TrainCommand(shutdown).run();
            assertThat(homes()).hasSize(before.size() + 1);
        }
        assertThat(homes()).isEqualTo(before);
    }

    private static List<Path> homes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("cimiento-train-"))
                    .sorted()
                    .toList();
        }
    }
}
