package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.Generation.NothingToDo;
import dev.cimiento.db.autogenerate.rename.ObsoleteRenameHints;
import dev.cimiento.db.schema.DeclaredSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Remembers the comparisons that found no difference, so that an unchanged project is not compared again. Each is a file
 * named by the digest of everything that its result depends on ({@link ComparedSources}). A file that is missing or
 * cannot be written only costs time.
 *
 * <pre>{@code
 * EqualSchemas known = new EqualSchemas(home.resolve("equal-schemas"));
 * known.find(sources, schema); // Optional[NothingToDo[spent=[], uncompared=[]]]
 * }</pre>
 *
 * @param folder the folder of the files
 */
public record EqualSchemas(Path folder) {

    private static final int MOST_FILES = 100;

    /** Returns the result of a comparison of the same sources; empty if it is unknown. */
    public Optional<NothingToDo> find(ComparedSources sources, DeclaredSchema schema) {
        Path file = folder.resolve(sources.digest());
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
            return Optional.of(new NothingToDo(ObsoleteRenameHints.of(schema), Files.readAllLines(file)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /**
     * Remembers that the sources are equal, unless their result can change by itself.
     *
     * @param uncompared properties of the declared schema that no comparison sees
     */
    public void remember(ComparedSources sources, List<String> uncompared) {
        if (!sources.areRepeatable()) {
            return;
        }
        try {
            Files.createDirectories(folder);
            // The home can be in a checkout of another project.
            Files.writeString(folder.resolve(".gitignore"), "*\n");
            Path part = Files.createTempFile(folder, "part", null);
            Files.write(part, uncompared);
            Files.move(part, folder.resolve(sources.digest()), StandardCopyOption.REPLACE_EXISTING);
            removeOldest();
        } catch (IOException e) {
            // Without the file the next comparison takes longer.
        }
    }

    private void removeOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(
                            file -> !file.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(EqualSchemas::lastUse).reversed())
                    .toList();
            for (Path file : newestFirst.subList(Math.min(MOST_FILES, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static FileTime lastUse(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
