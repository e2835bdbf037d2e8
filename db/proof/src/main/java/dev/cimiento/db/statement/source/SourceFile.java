package dev.cimiento.db.statement.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.io.Resources;

/**
 * A mapper file.
 *
 * @param name the path in messages
 * @param text the contents
 */
public record SourceFile(String name, String text) {

    /** Spring passes descriptions of resources: file [/path/A.xml], class path resource [a/A.xml], URL [file:…]. */
    private static final Pattern DESCRIBED = Pattern.compile(".*\\[(?:file:)?(.*)]");

    private static final String[] SOURCES = {
        "src/main/resources", "src/main/java", "src/test/resources", "src/test/java"
    };

    /** @return empty if the resource is neither on the class path nor a file */
    public static Optional<SourceFile> find(String resource) {
        String path = path(resource);
        return read(path).map(text -> new SourceFile(inSources(path), text));
    }

    /** Returns the path in the description of a resource. */
    public static String path(String resource) {
        Matcher described = DESCRIBED.matcher(resource);
        return described.matches() ? described.group(1) : resource;
    }

    /** @return empty if the file is not in the source folders below the working directory */
    public static Optional<SourceFile> findInSources(String path) {
        String found = inSources(path);
        return new File(found).isFile() ? read(found).map(text -> new SourceFile(found, text)) : Optional.empty();
    }

    public Place place(int offset) {
        int line = 1;
        int start = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            line++;
            start = i + 1;
        }
        return new Place(name, line, offset - start + 1);
    }

    private static Optional<String> read(String path) {
        try (InputStream file =
                new File(path).isFile() ? Files.newInputStream(Path.of(path)) : Resources.getResourceAsStream(path)) {
            return Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    /**
     * Returns the path relative to the working directory, which can be the folder of the project, of a module, or
     * another one. Outside the source folders the path is returned unchanged.
     */
    private static String inSources(String path) {
        Path here = Path.of("").toAbsolutePath();
        if (Path.of(path).isAbsolute()) {
            return Path.of(path).startsWith(here)
                    ? here.relativize(Path.of(path)).toString()
                    : path;
        }
        try (Stream<Path> below = Files.list(here)) {
            return Stream.concat(
                            Stream.of(here), below.filter(Files::isDirectory).sorted())
                    .flatMap(module -> Stream.of(SOURCES).map(sources -> module.resolve(sources)))
                    .map(sources -> sources.resolve(path))
                    .filter(Files::isRegularFile)
                    .findFirst()
                    .map(file -> here.relativize(file).toString())
                    .orElse(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
