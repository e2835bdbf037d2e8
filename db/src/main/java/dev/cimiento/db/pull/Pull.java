package dev.cimiento.db.pull;

import dev.cimiento.db.autogenerate.Autogenerate;
import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.CreationScript;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Revision;
import dev.cimiento.db.changelog.RevisionFiles;
import dev.cimiento.db.changelog.RevisionTarget;
import dev.cimiento.db.changelog.RevisionWriter;
import dev.cimiento.db.changelog.Stamp;
import dev.cimiento.db.schema.Catalog;
import dev.cimiento.db.schema.DeclaredSchema;
import dev.cimiento.db.schema.Difference;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabase;
import dev.cimiento.db.shared.ScratchDatabases;
import dev.cimiento.db.shared.SqlFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Makes a project of a database that is there: its declared schema, a first revision, and the note in the database that
 * it has that one.
 *
 * @param databases where it is tried
 * @param schema the folder for the declared schema, without any so far
 * @param changelog the folder for the history, without any so far
 */
public record Pull(ScratchDatabases databases, DatabaseUrl live, Path schema, Path changelog, Clock clock) {

    /**
     * What was made.
     *
     * @param files of the declared schema
     * @param before the log tables of the tools that kept the history so far
     * @param differences what of the database the files do not say; none when it was pulled whole
     */
    public record Pulled(List<Path> files, Revision revision, List<String> before, List<String> differences) {}

    /** @throws DatabaseException when a folder has SQL already, or when the database cannot be read */
    public Pulled run() {
        requireEmpty(schema);
        requireEmpty(changelog);
        ForeignHistory history = new ForeignHistory(live.dataSource());
        List<String> before = history.tables();
        List<String> statements = CreationScript.of(databases, live).statements().stream()
                .filter(statement -> !ForeignHistory.isAbout(statement))
                .toList();
        SortedMap<String, String> files = files(new SchemaFiles(statements));
        List<String> differences = differences(files);
        List<Path> written = write(files);
        Revision revision = firstRevision(new DeclaredSchema(SqlFolder.of(files)));
        history.stepAside();
        Changelog all = Changelog.read(SqlFolder.directory(RevisionFiles.directory(changelog)));
        new Stamp(live.dataSource(), all, clock).at(RevisionTarget.HEAD, false);
        return new Pulled(written, revision, before, differences);
    }

    /** Files that need each other in a circle could not be applied one by one. */
    private SortedMap<String, String> files(SchemaFiles schema) {
        SortedMap<String, String> grouped = schema.grouped();
        try (ScratchDatabase scratch = databases.create()) {
            new DeclaredSchema(SqlFolder.of(grouped)).applyTo(scratch.dataSource());
            return grouped;
        } catch (DatabaseException circle) {
            return schema.together();
        }
    }

    private List<String> differences(Map<String, String> files) {
        try (ScratchDatabase scratch = databases.create()) {
            new DeclaredSchema(SqlFolder.of(files)).applyTo(scratch.dataSource());
            return Catalog.of(live.dataSource()).differencesTo(Catalog.of(scratch.dataSource())).stream()
                    .map(Difference::toString)
                    .toList();
        }
    }

    private Revision firstRevision(DeclaredSchema declared) {
        Proposed proposed = (Proposed) new Autogenerate(databases, Changelog.read(SqlFolder.of(Map.of())), declared)
                .generate(new Request("as it was found", false));
        return new RevisionWriter(changelog, clock).write(proposed.revision());
    }

    private List<Path> write(Map<String, String> files) {
        return files.entrySet().stream()
                .map(file -> {
                    try {
                        Path path = schema.resolve(file.getKey());
                        Files.createDirectories(path.getParent() == null ? schema : path.getParent());
                        return Files.writeString(path, file.getValue());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static void requireEmpty(Path folder) {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                if (files.anyMatch(file -> file.toString().endsWith(".sql"))) {
                    throw new DatabaseException("The folder " + folder
                            + " has SQL already: name an empty one, so that nothing is written over.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
