package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void file_is_named_after_database_and_time() throws IOException {
        BackupFolder backups = new BackupFolder(folder.resolve("home/backups"));

        Path first = backups.newFile("shop", CLOCK, BackupFolder.SUFFIX);
        Files.createFile(first);

        assertThat(first).isEqualTo(folder.resolve("home/backups/shop_20261121T093000Z.cimiento"));
        assertThat(backups.newFile("shop", CLOCK, BackupFolder.SUFFIX)).hasFileName("shop_20261121T093000Z-2.cimiento");
    }

    @Test
    void characters_that_file_systems_refuse_are_replaced() {
        assertThat(new BackupFolder(folder).newFile("a/b\\c:d*\"é", CLOCK, ".sql"))
                .hasFileName("a_b_c_d____20261121T093000Z.sql");
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void only_the_owner_can_read_a_new_folder() throws IOException {
        Path file = new BackupFolder(folder.resolve("home/backups")).newFile("shop", CLOCK, BackupFolder.SUFFIX);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }
}
