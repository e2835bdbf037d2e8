package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ./manage}, with a fake Java that prints its arguments. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class ManageTest {

    private static final String RECORD =
            "for o; do case $o in *Exit=*|*Output=*) echo recorded > \"${o#*=}\";; esac; done";

    @TempDir
    private Path folder;

    @Test
    void missing_java_is_reported_with_the_package_to_install() throws Exception {
        String said = manage(Map.of("PATH", folder.toString()));

        assertThat(said).startsWith("error: no JDK found").contains("17 or later");
    }

    @Test
    void too_old_java_is_reported_with_its_version_and_path() throws Exception {
        String java = java("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");

        String said = manage(Map.of("PATH", folder + ":/usr/bin:/bin", "JAVA_HOME", folder.toString()));

        assertThat(said).startsWith("error: Java 11 at " + java + " is too old.");
    }

    @Test
    void missing_java_home_is_reported_by_its_path() throws Exception {
        String said = manage(Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", "/nowhere"));

        assertThat(said).startsWith("error: no JDK found at JAVA_HOME=/nowhere.");
    }

    @Test
    void version_of_java_is_read_from_the_file_of_its_jdk() throws Exception {
        Path manage = builtCheckout();
        java("echo \"run $*\"");
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        Files.createFile(Files.createDirectories(folder.resolve("lib/server")).resolve("libjvm.so"));

        assertThat(manage(manage, 0, environment(Map.of()), "db"))
                .startsWith("run ")
                .endsWith("db\n");
    }

    @Test
    void start_is_recorded_once_for_each_build_of_java_and_reused() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9");

        assertThat(serve(manage, Map.of()))
                .contains("Preparing quick starts")
                .containsPattern("run @.*/jvm.options .*-XX:SharedArchiveFile=.*/built-before/\\d+\\.jsa .* serve");
        assertThat(serve(manage, Map.of())).doesNotContain("Preparing").contains("-XX:SharedArchiveFile=");

        fakeJava("25.0.1+8");
        assertThat(serve(manage, Map.of()))
                .contains("Preparing quick starts")
                .containsPattern("run @.*/jvm.options .*-XX:AOTCache=.*/built-before/\\d+\\.aot .* serve");
    }

    @Test
    void program_starts_after_a_failed_recording_and_does_not_repeat_it() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9", "exit 1");

        assertThat(serve(manage, Map.of()))
                .contains("The recording failed")
                .containsPattern("run @.*/jvm.options -Dcimiento.checkout=.* -jar .* serve");
        assertThat(serve(manage, Map.of())).doesNotContain("Preparing").contains("serve");
    }

    @Test
    void recording_with_which_java_does_not_start_is_deleted() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9", RECORD + "; case \"$*\" in *--version) exit 134;; esac");

        assertThat(serve(manage, Map.of())).contains("The recording failed").doesNotContain("SharedArchiveFile");
    }

    @Test
    void java_opts_come_last_and_an_agent_disables_the_recording() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9");

        assertThat(serve(manage, Map.of("JAVA_OPTS", "-Xmx1g -Dx=y")))
                .containsPattern("SharedArchiveFile.* -Xmx1g -Dx=y -jar");
        assertThat(serve(manage, Map.of("JAVA_OPTS", "-javaagent:watch.jar"))).doesNotContain("SharedArchiveFile");
    }

    @Test
    void garbage_collector_in_java_opts_replaces_that_of_the_options_file() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9");

        assertThat(serve(manage, Map.of("JAVA_OPTS", "-XX:+UseG1GC")))
                .containsPattern("-XX:-UseSerialGC .*-XX:\\+UseG1GC -jar");
        assertThat(serve(manage, Map.of("JAVA_OPTS", "-XX:+UseGCOverheadLimit")))
                .doesNotContain("-XX:-UseSerialGC");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "import", "db"})
    void every_command_reads_revisions_of_the_checkout_without_a_build(String command) throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9");
        Path revision = manage.resolveSibling("db/changelog/versions/20260101000000_a.sql");
        Files.createDirectories(revision.getParent());
        Files.writeString(revision, "");
        Files.setLastModifiedTime(revision, later());

        assertThat(manage(manage, 0, environment(Map.of()), command))
                .contains("-Dcimiento.checkout=" + manage.resolveSibling(""))
                .doesNotContain("Building")
                .endsWith(command + "\n");
    }

    @Test
    void changed_or_deleted_source_needs_a_build() throws Exception {
        Path manage = builtCheckout();
        fakeJava("17.0.9+9");
        Path folder = Files.createDirectories(manage.resolveSibling("domain/src/main/java/a"));
        Path source = Files.writeString(folder.resolve("A.java"), "");
        Files.setLastModifiedTime(source, later());
        assertThat(manage(manage, 1, environment(Map.of()), "serve")).contains("not enough to build");

        Files.delete(source);
        Files.setLastModifiedTime(folder, later());

        assertThat(manage(manage, 1, environment(Map.of()), "serve")).contains("not enough to build");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void build_keeps_the_folder_of_a_running_server_and_removes_those_that_nothing_uses() throws Exception {
        Path manage = builtCheckout();
        Path apps = manage.resolveSibling(".manage/apps");
        fakeJava("17.0.9+9");
        fakeMaven(manage);
        Path unused = Files.createDirectories(apps.resolve("20250101000000-1"));
        Files.createFile(unused.resolve("lock"));
        Path held = folder.resolve("held");
        java("""
                case "$*" in
                    -version) echo 'openjdk version "17.0.9+9"';;
                    *tools*) mkdir -p "${!#}"; : >"${!#}/cimiento.jar";;
                    *train|*--version) %s;;
                    *wait) : >"$HELD"; read -r line;;
                    *) echo "run $*";;
                esac
                """.formatted(RECORD));
        Files.createFile(folder.resolve("bin/javac")).toFile().setExecutable(true);
        Map<String, String> environment = environment(Map.of("HELD", held.toString()));
        ProcessBuilder waiting = new ProcessBuilder("/bin/bash", manage.toString(), "wait");
        waiting.environment().clear();
        waiting.environment().putAll(environment);
        Process server = waiting.start();
        try {
            while (!Files.exists(held)) {
                assertThat(server.isAlive()).isTrue();
                Thread.sleep(10);
            }
            stale(manage);

            assertThat(manage(manage, 0, environment, "first")).contains("Built.");
            assertThat(apps.resolve("built-before/cimiento.jar")).exists();
            assertThat(unused).doesNotExist();
        } finally {
            server.getOutputStream().close();
            server.waitFor();
        }
        stale(manage);

        assertThat(manage(manage, 0, environment, "second")).contains("Built.");
        assertThat(apps.resolve("built-before")).doesNotExist();
        assertThat(apps).isDirectoryContaining(app -> Files.exists(app.resolve("cimiento.jar")));
    }

    /** Returns a checkout with a finished build, at a path with a space. */
    private Path builtCheckout() throws IOException {
        Path root = folder.resolve("my checkout");
        Path manage = Files.createDirectories(root).resolve("manage");
        Files.copy(Path.of("../manage"), manage);
        Path app = Files.createDirectories(root.resolve(".manage/apps/built-before"));
        for (String file : List.of("cimiento.jar", "built", "lock")) {
            Files.createFile(app.resolve(file));
        }
        Files.writeString(root.resolve(".manage/newest"), "built-before\n");
        for (String sources : List.of(
                "pom.xml", ".mvn", "domain", "application", "adapter-persistence", "adapter-web", "db", "bootstrap")) {
            Files.createDirectories(root.resolve(sources));
        }
        return manage;
    }

    /** Writes a fake Maven wrapper that builds nothing. */
    private static void fakeMaven(Path manage) throws IOException {
        Path maven = Files.writeString(manage.resolveSibling("mvnw"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Makes a source newer than every build. */
    private static void stale(Path manage) throws IOException {
        Path source = manage.resolveSibling("domain/pom.xml");
        Files.writeString(source, "");
        Files.setLastModifiedTime(source, later());
    }

    private static FileTime later() {
        return FileTime.from(Instant.now().plusSeconds(60));
    }

    private String serve(Path manage, Map<String, String> environment) throws Exception {
        return manage(manage, 0, environment(environment), "serve");
    }

    private Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("PATH", "/usr/bin:/bin");
        all.put("JAVA_HOME", folder.toString());
        return all;
    }

    private void fakeJava(String build) throws IOException {
        fakeJava(build, RECORD);
    }

    /** @param recording the command that the fake runs when it is asked to record a start, or to start with a recording */
    private void fakeJava(String build, String recording) throws IOException {
        java("""
                case "$*" in
                    -version) echo 'openjdk version "%1$s"';;
                    *train|*--version) %2$s;;
                    *) echo "run $*";;
                esac
                """.formatted(build, recording));
    }

    private String java(String script) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/bash\n" + script + "\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java.toString();
    }

    private static String manage(Map<String, String> environment) throws Exception {
        return manage(Path.of("../manage"), 1, environment, "serve");
    }

    private static String manage(Path script, int exitCode, Map<String, String> environment, String... arguments)
            throws Exception {
        List<String> command = new ArrayList<>(List.of("/bin/bash", script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(exitCode);
        return said;
    }
}
