package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.JavaProcess;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./manage db shell} with a fake psql that prints its arguments. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ShellCommandTest {

    @TempDir
    private Path folder;

    @Test
    void shell_starts_psql_and_returns_its_exit_code() throws Exception {
        Path psql = folder.resolve("psql");
        Files.writeString(psql, "#!/bin/sh\necho $PGDATABASE $PGUSER \"$@\"\nexit 3\n");
        Files.setPosixFilePermissions(psql, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (TestProject project = new TestProject(folder.resolve("project"))) {
            Process shell = shell(project);

            assertThat(output(shell)).contains(project.url().database() + " postgres -c select 1\n");
            assertThat(shell.waitFor()).isEqualTo(3);
        }
    }

    @Test
    void missing_psql_is_reported_with_the_package_to_install() throws Exception {
        try (TestProject project = new TestProject(folder.resolve("project"))) {
            Process shell = shell(project);

            assertThat(output(shell)).contains("error: psql is not installed");
            assertThat(shell.waitFor()).isEqualTo(1);
        }
    }

    private Process shell(TestProject project) throws IOException {
        ProcessBuilder builder = JavaProcess.manage(
                        "db", "shell", "--url", TestDatabase.address(project.url()), "--", "-c", "select 1")
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("PATH", folder.toString());
        return builder.start();
    }

    private static String output(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
