package dev.cimiento.db.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
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

/** Tests backups with scripts in place of {@code pg_dump}. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class BackupTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:30:00Z"), ZoneOffset.UTC);
    private static final DatabaseUrl URL =
            DatabaseUrl.parse("postgresql://me:secret@db.example:5433/shop?sslmode=require");

    @TempDir
    private Path folder;

    @Test
    void backup_file_is_named_after_database_and_time() throws IOException {
        Path program = program("echo $PGHOST $PGPORT $PGDATABASE $PGUSER $PGPASSWORD $PGSSLMODE $1 > \"${2#--file=}\"");

        Path file = new Backup(program.toString(), folder.resolve("saved"), CLOCK).save(URL);

        assertThat(file).isEqualTo(folder.resolve("saved/shop-20261121T093000Z.dump"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        assertThat(file).hasContent("db.example 5433 shop me secret require --format=custom");
    }

    @Test
    void too_old_pg_dump_is_reported_and_leaves_no_file() throws IOException {
        Path program = program("touch \"${2#--file=}\"; echo 'aborting because of server version mismatch'; exit 1");

        assertThatThrownBy(() -> new Backup(program.toString(), folder.resolve("saved"), CLOCK).save(URL))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("No backup: pg_dump failed: aborting because of server version mismatch");
        assertThat(folder.resolve("saved")).isEmptyDirectory();
    }

    @Test
    void missing_pg_dump_is_reported() {
        assertThatThrownBy(() -> new Backup(folder.resolve("nothing").toString(), folder, CLOCK).save(URL))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("No backup: there is no pg_dump on this machine.");
    }

    private Path program(String script) throws IOException {
        Path program = folder.resolve("pg_dump");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
