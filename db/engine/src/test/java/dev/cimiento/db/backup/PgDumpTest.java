package dev.cimiento.db.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Tests backups with scripts in place of {@code pg_dump}. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class PgDumpTest {

    @AutoClose
    private static final TestDatabase DATABASE = TestDatabase.empty();

    private static final String VERSION = "[ $1 = --version ] && echo 'pg_dump (PostgreSQL) 99.1 (Debian)' && exit; ";

    @TempDir
    private Path folder;

    @Test
    void script_of_pg_dump_gets_its_name_when_it_is_complete() throws IOException {
        Path program = program(VERSION + "echo $PGDATABASE $PGUSER $PGPASSWORD > \"${1#--file=}\"");
        Path file = folder.resolve("shop.sql");

        new PgDump(program.toString()).save(DATABASE.url(), file);

        assertThat(file).content().startsWith(DATABASE.url().database() + " postgres ");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void pg_dump_that_is_older_than_the_server_is_refused() throws IOException {
        Path program = program("echo 'pg_dump (PostgreSQL) 9.6.24'");

        assertThatThrownBy(() -> new PgDump(program.toString()).save(DATABASE.url(), folder.resolve("shop.sql")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("No backup: this is pg_dump (PostgreSQL) 9.6.24, and the server is PostgreSQL ")
                .hasMessageContaining("Install the client programs of PostgreSQL ");
    }

    @Test
    void failed_pg_dump_is_reported_and_leaves_no_file() throws IOException {
        Path program = program(VERSION + "touch \"${1#--file=}\"; echo 'error: out of luck'; exit 1");

        assertThatThrownBy(() -> new PgDump(program.toString()).save(DATABASE.url(), folder.resolve("shop.sql")))
                .isInstanceOf(DatabaseException.class)
                .hasMessage("No backup: pg_dump failed: error: out of luck");
        assertThat(folder.toFile().list()).containsExactly("pg_dump");
    }

    @Test
    void missing_pg_dump_is_reported() {
        assertThatThrownBy(() -> new PgDump(folder.resolve("nothing").toString())
                        .save(DATABASE.url(), folder.resolve("shop.sql")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageStartingWith("No backup: there is no pg_dump on this machine. Install ");
    }

    private Path program(String script) throws IOException {
        Path program = folder.resolve("pg_dump");
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
