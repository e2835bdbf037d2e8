package dev.cimiento.bootstrap.db;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.JavaProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Maven project of another organization, which uses this project's modules as artifacts from a repository. Its Maven
 * takes other artifacts from the repository of the current build, and downloads missing versions once.
 */
record ForeignProject(Path folder) {

    private static final Pattern COMPILER =
            Pattern.compile("<artifactId>maven-compiler-plugin</artifactId>\\s*<version>(.*?)<");
    private static final Pattern CLASS = Pattern.compile("public class (\\w+)");
    private static final Pattern CLASS_PATH = Pattern.compile("-classpath (.*?):? -sourcepath");

    private static final String VERSION = "0.1.0-SNAPSHOT";
    private static final Path REPOSITORY = Path.of("target/foreign-repository").toAbsolutePath();

    /**
     * @param programs the source of each class
     * @return the class path of the built project, as Maven resolved it
     */
    String build(String dependency, String... programs) throws Exception {
        Path root = folder.resolve("foreign");
        Files.createDirectories(root.resolve("src/main/java"));
        for (String program : programs) {
            Matcher name = CLASS.matcher(program);
            assertThat(name.find()).isTrue();
            Files.writeString(root.resolve("src/main/java/" + name.group(1) + ".java"), program);
        }
        Files.writeString(root.resolve("pom.xml"), """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.example</groupId>
                  <artifactId>shop</artifactId>
                  <version>1</version>
                  <properties>
                    <maven.compiler.release>17</maven.compiler.release>
                    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
                  </properties>
                  <dependencies>
                %s
                  </dependencies>
                </project>
                """.formatted(dependency));
        installModules();
        Matcher classPath = CLASS_PATH.matcher(maven(root));
        assertThat(classPath.find()).isTrue();
        return classPath.group(1);
    }

    private String maven(Path root) throws Exception {
        Path local = localRepository();
        List<String> command = List.of(
                Path.of("../mvnw").toRealPath().toString(),
                "-B",
                "-X",
                "-f",
                root.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.repo.local.tail=" + local,
                "org.apache.maven.plugins:maven-compiler-plugin:" + compilerPlugin() + ":compile");
        return output(new ProcessBuilder(command).directory(root.toFile()));
    }

    String run(String classPath, String program, Map<String, String> environment) throws Exception {
        ProcessBuilder java = JavaProcess.of(classPath, program).directory(folder.toFile());
        java.environment().putAll(environment);
        return output(java);
    }

    /** Adds a file to the class path of the project, as {@code src/main/resources} does. */
    void packageFile(String name, String text) throws IOException {
        Path file = folder.resolve("foreign/target/classes").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Installs the engine and what it depends on, as {@code ./mvnw install} does. */
    private static void installModules() throws IOException {
        install("cimiento", Path.of(".."));
        install("cimiento-db-parent", Path.of("../db"));
        install("cimiento-db-core", Path.of("../db/core"));
        install("cimiento-db", Path.of("../db/engine"));
    }

    private static void install(String artifact, Path module) throws IOException {
        Path home = Files.createDirectories(
                REPOSITORY.resolve("dev/cimiento").resolve(artifact).resolve(VERSION));
        Files.copy(module.resolve("pom.xml"), home.resolve(artifact + "-" + VERSION + ".pom"), REPLACE_EXISTING);
        Path classes = module.resolve("target/classes");
        if (Files.isDirectory(classes)) {
            pack(classes, home.resolve(artifact + "-" + VERSION + ".jar"));
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(file);
                Stream<Path> paths = Files.walk(classes)) {
            List<Path> files =
                    new ArrayList<>(paths.filter(Files::isRegularFile).toList());
            for (Path path : files) {
                packed.putNextEntry(new JarEntry(classes.relativize(path)
                        .toString()
                        .replace(path.getFileSystem().getSeparator(), "/")));
                Files.copy(path, packed);
            }
        }
    }

    /** Returns the local repository, whose path Surefire provides. */
    private static Path localRepository() {
        return Path.of(System.getProperty("localRepository", System.getProperty("user.home") + "/.m2/repository"));
    }

    /** Returns the version of the compiler plugin that this build uses. */
    private static String compilerPlugin() throws IOException {
        Matcher version = COMPILER.matcher(Files.readString(Path.of("../pom.xml")));
        assertThat(version.find()).isTrue();
        return version.group(1);
    }

    private static String output(ProcessBuilder builder) throws Exception {
        builder.environment().remove("MAVEN_OPTS");
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
