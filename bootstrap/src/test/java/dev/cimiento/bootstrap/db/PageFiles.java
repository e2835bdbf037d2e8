package dev.cimiento.bootstrap.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The changes of the page on adding a table: new files, and lines in existing files. */
final class PageFiles {

    /** The command of the page that copies the new files. */
    static final String COPY_COMMAND = "cp -r docs/how-to/add-a-table/files/. .";

    private static final Path HOUSE = Path.of("..");
    private static final Path PAGE = HOUSE.resolve("docs/how-to/add-a-table");

    private PageFiles() {}

    /** Writes all new and changed files into a folder and returns their paths. */
    static List<Path> into(Path folder) throws IOException {
        List<Path> written = new ArrayList<>();
        Path files = PAGE.resolve("files");
        try (Stream<Path> all = Files.walk(files)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                written.add(write(folder, files.relativize(file).toString(), Files.readString(file)));
            }
        }
        Patch lines = Patch.of(Files.readAllLines(PAGE.resolve("lines.patch")));
        for (String name : lines.hunks().keySet()) {
            written.add(write(folder, name, lines.apply(name, Files.readString(HOUSE.resolve(name)))));
        }
        return written;
    }

    private static Path write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        return Files.writeString(file, text);
    }
}
