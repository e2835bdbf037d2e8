package dev.cimiento.db.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.testing.TestDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

class StandaloneProgramTest {

    @AutoClose
    private final TestDatabase database = TestDatabase.empty();

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void declareTable() throws IOException {
        Path schema = Files.createDirectories(folder.resolve("schema"));
        Files.createDirectories(folder.resolve("changelog/versions"));
        Files.writeString(
                schema.resolve("people.sql"),
                "create table people (id int not null, name text, constraint people_pkey primary key (id));\n");
    }

    @Test
    void project_in_the_options_is_migrated_and_checked() throws Exception {
        assertThat(run("revision", "--autogenerate", "-m", "people")).as(err).isZero();
        assertThat(out).contains("people.sql");

        assertThat(run("upgrade")).as(err).isZero();

        assertThat(database.exists("people")).isTrue();
        assertThat(run("check")).as(out + err).isZero();
    }

    @Test
    void list_of_commands_is_the_one_in_help_txt() {
        try (ShutdownHook shutdown = new ShutdownHook()) {
            String help = StandaloneProgram.commandLine(new StandaloneProgram(Map.of()), shutdown, List.of())
                    .getUsageMessage(Ansi.OFF);

            assertThat(StandaloneProgram.help()).isEqualToNormalizingNewlines(help);
        }
    }

    @Test
    void missing_project_is_reported() {
        assertThat(execute("history")).isEqualTo(1);
        assertThat(err).isEqualTo("error: No project is named. Name its folders with --schema and --changelog.\n");
    }

    @Test
    void missing_database_is_reported() {
        assertThat(execute("current", "--changelog", folder.resolve("changelog").toString()))
                .isEqualTo(1);
        assertThat(err).startsWith("error: No database is given. Name one with --url ");
    }

    @Test
    void prove_fails_in_a_program_without_statements() {
        assertThat(run("prove")).isEqualTo(1);
        assertThat(err)
                .isEqualTo("error: This program has no mapped statements. Name those of a project with --classpath.\n");
    }

    @Test
    void refused_downgrade_names_the_command_that_does_not_ask() throws Exception {
        run("revision", "--autogenerate", "-m", "people");
        run("upgrade");
        database.execute("insert into people values (1, 'Ada')");

        assertThat(run("downgrade", "base")).isEqualTo(5);
        assertThat(err).contains("java -jar cimiento-db-cli.jar downgrade ");
        assertThat(database.exists("people")).isTrue();
    }

    private int run(String... command) {
        String[] arguments = new String[command.length + 4];
        System.arraycopy(command, 0, arguments, 0, command.length);
        arguments[command.length] = "--changelog";
        arguments[command.length + 1] = folder.resolve("changelog").toString();
        arguments[command.length + 2] = "--url";
        arguments[command.length + 3] = TestDatabase.address(database.url());
        return execute(arguments);
    }

    private int execute(String... arguments) {
        StringWriter output = new StringWriter();
        StringWriter errors = new StringWriter();
        int exitCode;
        try (ShutdownHook shutdown = new ShutdownHook()) {
            exitCode = StandaloneProgram.commandLine(
                            new StandaloneProgram(Map.of("CIMIENTO_HOME", folder.toString())),
                            shutdown,
                            List.of(arguments))
                    .setOut(new PrintWriter(output, true))
                    .setErr(new PrintWriter(errors, true))
                    .execute(arguments);
        }
        out = output.toString();
        err = errors.toString();
        return exitCode;
    }
}
