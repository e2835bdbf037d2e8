package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpCommandTest {

    @Test
    void help_command_prints_the_same_as_the_help_option_of_a_nested_command() {
        assertThat(out("help", "db", "upgrade"))
                .isEqualTo(out("db", "upgrade", "--help"))
                .contains("Usage: manage db upgrade");
        assertThat(out("help", "import", "orders")).contains("--customers", "4   revisions are pending");
        assertThat(out("help")).isEqualTo(out("--help"));
        assertThat(out("help", "db", "upgrad"))
                .startsWith("error: Unknown command: 'upgrad'. Did you mean: db upgrade")
                .endsWith(" See: ./manage db --help\n");
        assertThat(out("upgrade"))
                .isEqualTo("error: Unknown command: 'upgrade'. Did you mean: db upgrade? See: ./manage --help\n");
    }

    @Test
    void options_of_the_project_follow_those_of_the_command() {
        assertThat(out("db", "upgrade", "--help"))
                .containsSubsequence("--sql", "Options of the project, for every db command:", "--schema", "--url");
    }

    private static String out(String... arguments) {
        StringWriter out = new StringWriter();
        try (ShutdownHook shutdown = new ShutdownHook()) {
            CommandLine manage = Cimiento.commandLine(shutdown, List.of(arguments));
            manage.setOut(new PrintWriter(out, true));
            manage.setErr(new PrintWriter(out, true));
            manage.execute(arguments);
        }
        return out.toString();
    }
}
