package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs each command in docs/coming-from-python.md on a copy of this project's changelog. */
class ComingFromPythonTest {

    private static final Path PAGE = Path.of("../docs/coming-from-python.md");
    private static final Pattern COMMAND = Pattern.compile("`\\./manage db ([^`]+)`");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");

    @TempDir
    private Path folder;

    @TestFactory
    @Tag("endurance")
    Stream<DynamicTest> commands_of_the_page_run() throws IOException {
        return matches(COMMAND)
                .map(match -> match.group(1))
                .distinct()
                .filter(command -> !command.equals("shell"))
                .map(command -> DynamicTest.dynamicTest(command, () -> assertRuns(command)));
    }

    /** Runs upgrades and generation on an empty database, and other commands on a migrated one. */
    private void assertRuns(String command) throws IOException {
        Path project = Files.createTempDirectory(folder, "project");
        boolean generated = command.contains("--autogenerate");
        if (generated) {
            declareVetsIn(project);
        } else {
            OwnProject.copyTo(project);
        }
        try (TestDatabase database =
                generated || command.startsWith("upgrade") ? TestDatabase.empty() : ProjectDatabase.create()) {
            if (command.contains("+") || command.contains("add_suppliers")) {
                DbRun.of(arguments("revision -m \"add suppliers\"", project, database));
            }

            DbRun run = DbRun.of(arguments(command, project, database));

            assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
            assertThat(run.out()).isNotBlank();
        }
    }

    /** Writes a small schema, because generating a revision for this project's whole schema takes long. */
    private static void declareVetsIn(Path project) throws IOException {
        Files.createDirectories(project.resolve("changelog/versions"));
        Files.createDirectory(project.resolve("schema"));
        Files.writeString(project.resolve("schema/vets.sql"), "create table vets (id int primary key);");
    }

    private static String[] arguments(String command, Path project, TestDatabase database) {
        List<String> arguments = new ArrayList<>();
        WORD.matcher(command.replace(" shop", " " + project.resolve("shop")))
                .results()
                .forEach(word -> arguments.add(word.group(1) == null ? word.group(2) : word.group(1)));
        if (command.equals("backup")) {
            arguments.add(project.resolve("saved.cimiento").toString());
        } else if (command.startsWith("downgrade ") && !command.contains("--sql")) {
            arguments.add("--no-backup");
        }
        arguments.addAll(List.of(
                "--changelog", project.resolve("changelog").toString(), "--url", TestDatabase.address(database.url())));
        return arguments.toArray(String[]::new);
    }

    private static Stream<MatchResult> matches(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(PAGE)).results().toList().stream();
    }
}
