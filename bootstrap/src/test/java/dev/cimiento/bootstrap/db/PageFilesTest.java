package dev.cimiento.bootstrap.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapstruct.ap.MappingProcessor;

class PageFilesTest {

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
