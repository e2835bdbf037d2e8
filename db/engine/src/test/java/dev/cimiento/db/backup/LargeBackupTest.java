package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backup of a million rows: kills, flipped bits, and constant memory. */
@Tag("endurance")
class LargeBackupTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final int KILLS = 10;

    @TempDir
    private static Path folder;

    private static SmallProject project;

    @BeforeAll
    static void fill() throws SQLException {
        project = new SmallProject(folder.resolve("project")).revision("""
                create table readings (id bigint primary key, device int not null, note text, raw bytea);
                create index readings_device_idx on readings (device, id);
                """);
        project.upgrade(DATABASE.dataSource());
        DATABASE.execute(
                "insert into readings select i, i % 1000, md5(i::text) || ' note ' || i, sha256(i::text::bytea)"
                        + " from generate_series(1, 1000000) i; analyze readings;"
                        + " insert into readings values (0, 0, repeat('large row ', 2000000), null)");
    }

    @Test
    void backup_with_little_memory_is_restored_and_a_flipped_bit_is_found_at_any_place() throws Exception {
        Path path = folder.resolve("large.cimiento");
        Process process = SaveProgram.process("", TestDatabase.address(DATABASE.url()), path, 0)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();

        try (TestDatabase target = TestDatabase.empty();
                BackupFile file = BackupFile.open(path)) {
            new Restore(target.dataSource(), project.project()).run(file, Progress.Listener.NONE);
            Path again = folder.resolve("again.cimiento");
            new Backup(target.dataSource(), Clock.systemUTC()).save(again, Progress.Listener.NONE);
            try (BackupFile second = BackupFile.open(again)) {
                assertThat(second.manifest().tables()).isEqualTo(file.manifest().tables());
            }
        }
        for (int i = 0; i < 20; i++) {
            long at = i * (Files.size(path) - 1) / 19;
            flip(path, at, i % 8);
            assertThatThrownBy(() -> BackupFile.open(path)).as("byte %s", at).isInstanceOf(DatabaseException.class);
            flip(path, at, i % 8);
        }
        BackupFile.open(path).close();
    }

    private static void flip(Path path, long at, int bit) throws Exception {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(at);
            int value = file.read();
            file.seek(at);
            file.write(value ^ 1 << bit);
        }
    }

    @Test
    void killed_backup_never_leaves_a_file_under_its_name() throws Exception {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        for (int i = 0; i < KILLS; i++) {
            Path path = killed.resolve(i + ".cimiento");
            Process process = SaveProgram.process("", TestDatabase.address(DATABASE.url()), path, 0)
                    .start();
            try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
                assertThat(output.readLine()).isEqualTo(SaveProgram.STARTED);
                Thread.sleep(i * 150L);
                process.destroyForcibly().waitFor();
            }
            if (Files.exists(path)) {
                BackupFile.open(path).close();
            }
        }
        new Backup(DATABASE.dataSource(), Clock.systemUTC())
                .save(killed.resolve("last.cimiento"), Progress.Listener.NONE);
        try (Stream<Path> files = Files.list(killed)) {
            assertThat(files.filter(file -> file.toString().endsWith(".partial")))
                    .isEmpty();
        }
    }
}
