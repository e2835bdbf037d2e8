package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts everything, before there is anything that it could start. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ManageTest {

    @TempDir
    private Path folder;

    @Test
    void without_java_it_says_what_to_install() throws Exception {
        String said = manage(Map.of("PATH", folder.toString()));

        assertThat(said).startsWith("error: no JDK found").contains("17 or later");
    }

    @Test
    void with_java_that_is_too_old_it_says_which_and_where() throws Exception {
        String java = fakeJava("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        String said = manage(Map.of("PATH", folder + ":/usr/bin:/bin", "JAVA_HOME", folder.toString()));

        assertThat(said).startsWith("error: Java 11 at " + java + " is too old.");
    }

    @Test
    void a_java_home_that_is_not_there_is_named() throws Exception {
        String said = manage(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere"));

        assertThat(said).startsWith("error: no JDK found at JAVA_HOME=/nowhere.");
    }

    private String fakeJava(String script) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.toString();
    }

    private static String manage(Map<String, String> environment) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "../manage", "serve").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        return said;
    }
}
