package dev.cimiento.db.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Publishes the artifacts into a folder, as a release does, and lets small projects use them as a user does: with an empty
 * local repository, by several versions of Maven.
 */
@Tag("endurance")
@EnabledOnOs({OS.LINUX, OS.MAC})
class ReleaseEnduranceTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final Path WRAPPER = PROJECT.resolve("mvnw");
    private static final String MODULES = "db/core,db/engine,db/proof,db/embedded,db/cli,db/maven-plugin,db/starter";
    private static final String PLUGIN = "dev.cimiento:cimiento-maven-plugin:0.1.0-SNAPSHOT:";

    @TempDir
    private static Path work;

    private static Path staging = Path.of("");

    @BeforeAll
    static void publish() throws Exception {
        staging = work.resolve("staging");
        MavenRun run = MavenRun.of(
                WRAPPER,
                PROJECT,
                List.of(
                        "-q",
                        "-Prelease",
                        "-DskipTests",
                        // The local repository of the user stays as it is.
                        "-Dmaven.install.skip=true",
                        "-Dspotless.check.skip",
                        "-Dlicense.skip",
                        "-Dtarget.directory=" + work.resolve("build") + "/${project.artifactId}",
                        "-DaltDeploymentRepository=staging::" + staging.toUri(),
                        "-pl",
                        MODULES,
                        "-am",
                        "deploy"));
        assertThat(run.exitCode()).as(run.output()).isZero();
        Files.writeString(work.resolve("settings.xml"), """
                <settings>
                  <localRepository>%s</localRepository>
                  <profiles>
                    <profile>
                      <id>staging</id>
                      <repositories>
                        <repository><id>staging</id><url>%s</url></repository>
                      </repositories>
                      <pluginRepositories>
                        <pluginRepository><id>staging</id><url>%s</url></pluginRepository>
                      </pluginRepositories>
                    </profile>
                  </profiles>
                  <activeProfiles><activeProfile>staging</activeProfile></activeProfiles>
                </settings>
                """.formatted(
                        work.resolve("repository"), staging.toUri(), staging.toUri()));
    }

    @Test
    void published_artifacts_have_sources_documentation_and_complete_metadata() throws IOException {
        List<Path> modules = folders(staging.resolve("dev/cimiento"));

        assertThat(modules)
                .extracting(module -> module.getFileName().toString())
                .containsExactlyInAnyOrder(
                        "cimiento",
                        "cimiento-db-parent",
                        "cimiento-db-core",
                        "cimiento-db",
                        "cimiento-db-proof",
                        "cimiento-db-embedded",
                        "cimiento-db-cli",
                        "cimiento-maven-plugin",
                        "cimiento-embedded-spring-boot-starter");
        assertThat(modules).allSatisfy(module -> {
            List<String> files = files(module);
            assertThat(files).anyMatch(file -> file.endsWith(".pom"));
            if (files.stream().anyMatch(file -> file.matches(".*\\d\\.jar"))) {
                assertThat(files)
                        .anyMatch(file -> file.endsWith("-sources.jar"))
                        .anyMatch(file -> file.endsWith("-javadoc.jar"));
            }
            String pom = Files.readString(find(module, ".pom"));
            assertThat(pom).contains("<name>", "<description>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.6.3", "3.9.11", "4.0.0-rc-5", "installed"})
    void project_on_java_8_is_proved_without_a_configuration(String version) throws Exception {
        Path maven = maven(version);
        Path project = sample("plain", version);

        MavenRun run = goal(maven, project, "prove");

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("src/main/resources/schema.sql")
                .contains(
                        "src/main/resources/com/example/library/BookMapper.xml:5:18: error: column b.titel does not exist")
                .contains("relation \"boks\" does not exist")
                .contains("2 statements, ")
                .contains("The goal failed (exit code 1); the reason is above.");
        // Maven warns of faults in plugins; the compiler warns too, and Maven 4 of unreachable repositories.
        assertThat(run.output().lines()).noneMatch(line -> line.contains("WARN") && line.contains("cimiento"));
        assertThat(project.resolve("target/cimiento/proof.sarif")).content().contains("invalid-sql");
        assertThat(project.resolve("target/cimiento/proof.md")).isNotEmptyFile();

        assertThat(goal(maven, project, "prove", "-Dcimiento.writeBaseline=true")
                        .exitCode())
                .isZero();
        assertThat(goal(maven, project, "prove").exitCode()).isZero();
    }

    @Test
    void module_is_proved_against_the_migrations_of_another_module() throws Exception {
        Path project = sample("modules", "all");

        MavenRun run = MavenRun.of(WRAPPER, project, arguments("compile", PLUGIN + "prove"));

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Schema: Flyway's migrations in ")
                .contains("1 statements, ")
                .contains("This module has no mappers of MyBatis, so nothing was proved.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.9.11", "installed"})
    void schema_and_revisions_are_managed_by_the_goals(String version) throws Exception {
        Path maven = maven(version);
        Path project = sample("revisions", version);

        MavenRun check = goal(maven, project, "check");
        assertThat(check.exitCode()).as(check.output()).isEqualTo(1);
        assertThat(check.output()).contains("The declared schema differs from the history");

        MavenRun generated = goal(maven, project, "autogenerate", "-Dcimiento.message=people");
        assertThat(generated.exitCode()).as(generated.output()).isZero();
        assertThat(generated.output()).contains("Tested on synthetic rows: upgrade, downgrade, upgrade.");

        for (String goal : List.of("check", "lint", "autogenerate", "explain")) {
            MavenRun next = goal(maven, project, goal);
            assertThat(next.exitCode()).as(next.output()).isZero();
        }
        assertThat(project.resolve("target/cimiento/lint.md")).isNotEmptyFile();

        MavenRun nowhere = goal(maven, project, "upgrade");
        assertThat(nowhere.exitCode()).isEqualTo(1);
        assertThat(nowhere.output()).contains("Name the database with -Dcimiento.url=");

        try (TestDatabase database = TestDatabase.empty()) {
            String url = "-Dcimiento.url=" + TestDatabase.address(database.url());
            MavenRun before = goal(maven, project, "check", url);
            assertThat(before.exitCode()).as(before.output()).isEqualTo(1);
            for (String goal : List.of("upgrade", "check", "lint", "explain")) {
                MavenRun next = goal(maven, project, goal, url);
                assertThat(next.exitCode()).as(next.output()).isZero();
            }
        }
    }

    @Test
    void goals_without_work_are_skipped_with_a_reason() throws Exception {
        Path project = sample("plain", "skipped");

        MavenRun run = goal(WRAPPER, project, "check");

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output())
                .contains("Skipped: the folder of revisions, " + project.resolve("db/changelog") + ", does not exist.");
    }

    private static MavenRun goal(Path maven, Path project, String goal, String... options) throws Exception {
        List<String> arguments = new ArrayList<>(Arrays.asList(options));
        arguments.add(PLUGIN + goal);
        return MavenRun.of(maven, project, arguments(arguments.toArray(String[]::new)));
    }

    private static List<String> arguments(String... arguments) {
        List<String> all = new ArrayList<>(
                List.of("-s", work.resolve("settings.xml").toString(), "-Dcimiento.home=" + work.resolve("home")));
        all.addAll(List.of(arguments));
        return all;
    }

    private static Path sample(String name, String run) throws IOException {
        return MavenRun.copy(Path.of("src/test/resources/samples", name), work.resolve("projects/" + name + "-" + run));
    }

    /** Returns the start script of a version of Maven, from the wrapper, the PATH or Maven Central. */
    private static Path maven(String version) throws Exception {
        if (version.equals("3.9.11")) {
            return WRAPPER;
        }
        if (version.equals("installed")) {
            Path installed = Path.of("/usr/bin/mvn");
            assumeThat(installed).isExecutable();
            return installed;
        }
        MavenRun run = MavenRun.of(
                WRAPPER,
                work,
                List.of(
                        "-q",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:unpack",
                        "-Dartifact=org.apache.maven:apache-maven:" + version + ":zip:bin",
                        "-DoutputDirectory=" + work.resolve("mavens")));
        assertThat(run.exitCode()).as(run.output()).isZero();
        Path script = work.resolve("mavens/apache-maven-" + version + "/bin/mvn");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        return script;
    }

    private static List<Path> folders(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static Path find(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
