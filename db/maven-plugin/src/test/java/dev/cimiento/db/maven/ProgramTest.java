package dev.cimiento.db.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.cli.StandaloneProgram;
import dev.cimiento.db.embedded.ServerBuild;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the program of this build in a JVM of its own, as the goals do. */
class ProgramTest {

    @TempDir
    private Path folder;

    private final List<String> output = new ArrayList<>();

    @Test
    void platforms_have_the_names_that_the_program_uses() {
        assertThat(ServerArtifact.archives()).isEqualTo(ServerBuild.archives());
    }

    @Test
    void command_gets_its_arguments_and_its_output_and_exit_code_are_returned() throws Exception {
        String spaced =
                Files.createDirectories(folder.resolve("a \"b\" \\c/classes")).toString();
        Files.writeString(folder.resolve("pom.xml"), "<project/>");
        Arguments arguments = new Arguments()
                .option("--module", folder)
                .option("--classpath", spaced)
                .option("--flyway", null)
                .flag("--live", true)
                .words("--fail-on style  ");

        assertThat(run("prove", arguments)).as(output.toString()).isZero();
        assertThat(output).containsExactly("This module has no mappers of MyBatis, so nothing was proved.");
        assertThat(run("prove", new Arguments().option("--classpath", folder.resolve("none"))))
                .isEqualTo(1);
    }

    private int run(String command, Arguments arguments) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> program = List.of("-cp", System.getProperty("java.class.path"), StandaloneProgram.class.getName());
        return new Program(java, program, folder.resolve("home").toFile())
                .run(command, arguments, folder.toFile(), folder.resolve("work").toFile(), output::add);
    }
}
