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
     * Writes the missing files. Existing files are not changed.
     *
     * @return the written files
     * @throws DatabaseException if a file cannot be written, or if the directory has a project with SQL already
     */
    public List<Path> create() {
        List<String> missing = FILES.stream()
                .filter(name -> !Files.exists(directory.resolve(name)))
                .toList();
        if (!missing.isEmpty()) {
            requireNoSql();
        }
        List<Path> written = new ArrayList<>();
        for (String name : missing) {
            Path file = directory.resolve(name);
            write(name, file);
            written.add(file);
        }
        return written;
    }

    private void requireNoSql() {
        Path template = directory.resolve("changelog/template.sql");
        for (String name : List.of("schema", "changelog", "seed", "invariants")) {
            Path folder = directory.resolve(name);
            try (Stream<Path> files = Files.isDirectory(folder) ? Files.walk(folder) : Stream.empty()) {
                files.filter(file -> file.toString().endsWith(".sql") && !file.equals(template))
                        .findFirst()
                        .ifPresent(file -> {
                            throw new DatabaseException(directory + " has a project already, with " + file
                                    + ". Name another folder: db init <folder>");
                        });
            } catch (IOException e) {
                throw DatabaseException.because("The folder " + folder + " cannot be read", e);
            }
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
