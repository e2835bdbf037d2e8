package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.bootstrap.db.Transcript.Step;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapstruct.ap.MappingProcessor;

class PageFilesTest {

    private static final Path PAGE = Path.of("../docs/how-to/add-a-table");

    @TempDir
    private Path folder;

    /** {@link PageToTheEndpointTest} also runs them, which takes minutes. */
    @Test
    void files_of_the_page_compile_with_the_project() throws IOException {
        List<Path> sources = PageFiles.into(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();

        assertThat(sources).hasSizeGreaterThan(20);
        assertThat(complaints(sources)).isEmpty();
    }

    @Test
    void page_shows_its_files_and_lines_as_they_are() throws IOException {
        Path errors = folder.resolve("errors.txt");
        List<Step> shown =
                Transcript.of(PAGE.resolveSibling("add-a-table.md")).before("./manage db prove").steps().stream()
                        .filter(step -> step.command().startsWith("sed ")
                                || step.command().startsWith("grep "))
                        .toList();

        assertThat(shown).hasSizeGreaterThan(5);
        try (BashSession terminal =
                new BashSession(PAGE.resolve("files"), Map.of("PATH", System.getenv("PATH")), errors)) {
            for (Step step : shown) {
                String printed = terminal.type(step.command().replace("docs/how-to/add-a-table", ".."));

                assertThat(printed.strip()).as(step.command()).isEqualTo(step.output());
            }
        }
    }

    private String complaints(List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "-sourcepath",
                "../adapter-persistence/src/test/java",
                "-Amapstruct.unmappedTargetPolicy=ERROR",
                "-Xlint:all,-processing,-classfile,-serial,-path",
                "-implicit:none",
                "-d",
                folder.toString());
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new MappingProcessor()));
            boolean compiled = task.call();
            return compiled ? complaints.toString() : "It does not compile. " + complaints;
        }
    }
}
