package dev.cimiento.db.project;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Creates the folders of a new project, each with a file that describes its content. */
public record NewProject(Path directory) {

    private static final List<String> FILES = List.of(
            "schema/README.md",
            "changelog/template.sql",
            "changelog/versions/README.md",
            "seed/reference/README.md",
            "seed/demo/README.md",
            "invariants/README.md");

    /**
     * Writes the missing files. Existing files are not changed, and a project that has SQL already gets no files.
     *
     * @return the written files
     * @throws DatabaseException if a file cannot be written
     */
    public List<Path> create() {
        List<Path> written = new ArrayList<>();
        if (!hasSql()) {
            for (String name : FILES) {
                Path file = directory.resolve(name);
                if (!Files.exists(file)) {
                    write(name, file);
                    written.add(file);
                }
            }
        }
        return written;
    }

    private boolean hasSql() {
        Path template = directory.resolve("changelog/template.sql");
        return Stream.of("schema", "changelog", "seed", "invariants")
                .map(directory::resolve)
                .filter(Files::isDirectory)
                .anyMatch(folder -> hasSql(folder, template));
    }

    private static boolean hasSql(Path folder, Path template) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".sql") && !file.equals(template));
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
    }

    private static void write(String name, Path file) {
        String resource = "init/" + name;
        try (InputStream text = Objects.requireNonNull(NewProject.class.getResourceAsStream(resource), resource)) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(text, file);
        } catch (IOException e) {
            throw DatabaseException.because(file + " cannot be written", e);
        }
    }
}
