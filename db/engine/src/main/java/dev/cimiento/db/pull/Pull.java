package dev.cimiento.db.pull;

import dev.cimiento.db.autogenerate.Autogenerate;
import dev.cimiento.db.autogenerate.Autogenerate.Request;
import dev.cimiento.db.autogenerate.CreationScript;
import dev.cimiento.db.autogenerate.Generation;
import dev.cimiento.db.autogenerate.Generation.Proposed;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.changelog.apply.Stamp;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionFiles;
import dev.cimiento.db.changelog.revision.RevisionWriter;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.schema.DeclaredSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param problems why the revision is only a draft; none when it is proved
     */
    public record Pulled(
            List<Path> files,
            Revision revision,
            List<String> before,
            List<String> differences,
            List<String> problems) {}

    /** Files of a declared schema that work, and what of the database they do not say. */
    private record Applied(SortedMap<String, String> files, List<String> differences) {}

    /**
     * The log table that {@link #run} gives another name, because the history that begins here needs its name.
     *
     * @throws DatabaseException when a folder has SQL already, or when the other name is taken
     */
    public Optional<String> renamed() {
        requireEmpty(schema);
        requireEmpty(changelog);
        return new ForeignHistory(live.dataSource()).aside().isEmpty()
                ? Optional.empty()
                : Optional.of(ForeignHistory.LIQUIBASE);
    }

    /**
     * Writes only when all is found.
     *
     * @throws DatabaseException when a folder has SQL already, or when the database cannot be read or has nothing
     */
    public Pulled run() {
        requireEmpty(schema);
        requireEmpty(changelog);
        ForeignHistory history = new ForeignHistory(live.dataSource());
        List<String> before = history.tables();
        List<String> aside = history.aside();
        List<String> statements = CreationScript.of(databases, live).statements().stream()
                .filter(statement -> !ForeignHistory.isAbout(statement))
                .toList();
        Applied applied = applied(new SchemaFiles(statements));
        Proposed first = firstRevision(new DeclaredSchema(SqlFolder.of(applied.files())));
        List<Path> written = write(applied.files());
        Revision revision = new RevisionWriter(changelog, clock).write(first.revision());
        Changelog all = Changelog.read(SqlFolder.directory(RevisionFiles.directory(changelog)));
        new Stamp(live.dataSource(), all, clock).first(aside);
        return new Pulled(written, revision, before, applied.differences(), first.problems());
    }

    /** Files that need each other in a circle could not be applied one by one. */
    private Applied applied(SchemaFiles schema) {
        try {
            return applied(schema.grouped());
        } catch (DatabaseException circle) {
            return applied(schema.together());
        }
    }

    private Applied applied(SortedMap<String, String> files) {
        try (ScratchDatabase scratch = databases.create()) {
            new DeclaredSchema(SqlFolder.of(files)).applyTo(scratch.dataSource());
            Schema said = Schema.of(scratch.dataSource());
            return new Applied(files, Schema.of(live.dataSource()).differencesTo(said));
        }
    }

    private Proposed firstRevision(DeclaredSchema declared) {
        Generation generation = new Autogenerate(databases, Changelog.read(SqlFolder.of(Map.of())), declared)
                .generate(new Request("as it was found", false));
        if (generation instanceof Proposed proposed) {
            return proposed;
        }
        throw new DatabaseException("There is nothing to pull from " + live.place()
                + ": it has no tables or other things that a schema could declare. Was the right database named?");
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
