package dev.cimiento.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server whose programs are installed, instead of unpacked into its home. */
class InstalledBuildTest extends ServerHome {

    private static final List<String> PROGRAMS = List.of("initdb", "pg_ctl", "postgres");

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void installed_programs_serve_the_data_of_a_home(@TempDir Path installation) throws Exception {
        Path programs = installed(installation);
        try (EmbeddedServer server = EmbeddedServer.start(home, FAST, ServerBuild.installed(programs))) {
            assertThat(notes(server)).isEqualTo("kept");
            assertThat(query(server, "select setting from pg_config where name = 'BINDIR'"))
                    .isEqualTo(programs.toRealPath().toString());
            assertThat(query(server, "show shared_preload_libraries")).isEqualTo("pg_stat_statements");
        }
        assertThat(programs.resolve("postgres")).isExecutable();
    }

    @Test
    void folder_without_the_programs_is_rejected(@TempDir Path other) {
        assertThatThrownBy(() -> ServerBuild.installed(other))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(other.toString(), "initdb, pg_ctl, postgres");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void programs_of_an_old_server_are_rejected(@TempDir Path old) throws Exception {
        for (String name : PROGRAMS) {
            Path program = Files.writeString(old.resolve(name), "#!/bin/sh\necho 'postgres (PostgreSQL) 14.20'\n");
            PrivateFiles.allowExecution(program);
        }

        assertThatThrownBy(() -> ServerBuild.installed(old))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContainingAll(old.toString(), "PostgreSQL 14", "15 or later");
    }

    /** Copies the programs of the test server, which find their libraries next to their folder. */
    private Path installed(Path installation) throws IOException {
        Path unpacked = unpacked();
        Path programs = Files.createDirectory(installation.resolve("bin"));
        for (String name : PROGRAMS) {
            Files.copy(unpacked.resolve("bin").resolve(name), programs.resolve(name));
            PrivateFiles.allowExecution(programs.resolve(name));
        }
        for (String name : List.of("lib", "share")) {
            Files.createSymbolicLink(installation.resolve(name), unpacked.resolve(name));
        }
        return programs;
    }

    private Path unpacked() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(ServerPrograms.UNPACKED))
                    .findFirst()
                    .orElseThrow()
                    .toRealPath();
        }
    }
}
