package dev.cimiento.bootstrap.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The Java sources and pages of the checkout. */
final class SourceFiles {

    static final Path ROOT = Path.of("..");

    private SourceFiles() {}

    /** Returns the folders that have Java sources: the modules, and the files of the page on adding a table. */
    static List<Path> modules() {
        List<Path> modules = new ArrayList<>();
        for (String parent : List.of("", "db", "docs/how-to/add-a-table/files")) {
            try (Stream<Path> folders = Files.list(ROOT.resolve(parent))) {
                folders.filter(folder -> Files.isDirectory(folder.resolve("src")))
                        .sorted()
                        .forEach(modules::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return modules;
    }

    /** Returns the pages of the documentation, and those in the root folder. */
    static List<Path> pages() {
        List<Path> pages = new ArrayList<>(below(ROOT.resolve("docs"), ".md"));
        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                .map(ROOT::resolve)
                .forEach(pages::add);
        return pages;
    }

    /** Returns the files below a folder with an extension such as {@code .java}; none if there is no such folder. */
    static List<Path> below(Path folder, String extension) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
