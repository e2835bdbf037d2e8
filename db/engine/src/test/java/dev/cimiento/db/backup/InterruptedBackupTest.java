package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A backup that does not end leaves no file under its final name. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class InterruptedBackupTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws SQLException {
        DATABASE.execute(
                "create table noise as select i, sha512(i::text::bytea) as bytes from generate_series(1, 20000) i");
    }

    @Test
    void full_disk_is_reported_and_leaves_no_file() throws Exception {
        Path file = folder.resolve("full.cimiento");

        Process process = SaveProgram.process("ulimit -f 200", TestDatabase.address(DATABASE.url()), file, 0)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isNotZero();
        assertThat(output).contains("No backup: " + file + " cannot be written: ", "File too large");
        assertThat(files()).isEmpty();
    }

    @Test
    void killed_backup_leaves_only_a_partial_file_that_the_next_one_deletes() throws Exception {
        Path file = folder.resolve("killed.cimiento");

        Process process = SaveProgram.process("", TestDatabase.address(DATABASE.url()), file, 60_000)
                .start();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo(SaveProgram.STARTED);
            Path other = folder.resolve("other.cimiento");
            new Backup(DATABASE.dataSource(), Clock.systemUTC(), () -> end(process))
                    .save(other, Progress.Listener.NONE);
        }

        assertThat(file).doesNotExist();
        new Backup(DATABASE.dataSource(), Clock.systemUTC()).save(file, Progress.Listener.NONE);
        assertThat(files()).containsExactlyInAnyOrder("killed.cimiento", "other.cimiento");
    }

    /** The backup of the other process has the lock against migrations. */
    private static void end(Process process) {
        process.destroyForcibly();
        try {
            assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
