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
import dev.cimiento.db.changelog.revision.RevisionGraph;
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
 * Creates a project from an existing database: its declared schema, a first revision, and the record in the database
 * that this revision is applied. The objects and rows of the database are not changed.
 *
 * <pre>{@code
 * Pulled pulled = new Pull(scratch, url, Path.of("db/schema"), Path.of("db/changelog"), Clock.systemUTC()).run();
 * pulled.files();       // [db/schema/schema.sql]
 * pulled.differences(); // empty if the files describe the whole database
 * }</pre>
 *
 * @param databases scratch databases in which the result is tested
 * @param schema the folder for the declared schema, without SQL files
 * @param changelog the folder for the history, without SQL files
 */
public record Pull(ScratchDatabases databases, DatabaseUrl live, Path schema, Path changelog, Clock clock) {

    /**
     * The result.
     *
     * @param files the files of the declared schema
     * @param before the log tables of the migration tools that were used before
     * @param differences the differences of the database to the declared schema; empty if the files describe all of it
     * @param problems the reasons why the revision is only a draft; empty if it passed its test
     */
    public record Pulled(
            List<Path> files,
            Revision revision,
            List<String> before,
            List<String> differences,
            List<String> problems) {}

    /** The files of a declared schema that can be applied, and the differences of the database to it. */
    private record Applied(SortedMap<String, String> files, List<String> differences) {}

    /**
     * Returns the log table that {@link #run} will rename, because the new history needs its name.
     *
     * @throws DatabaseException if a folder has SQL already, or if the new name is taken
     */
    public Optional<String> renamed() {
        requireEmpty(schema);
        requireEmpty(changelog);
        return new OtherToolsHistory(live.dataSource()).renaming().isEmpty()
                ? Optional.empty()
                : Optional.of(OtherToolsHistory.LIQUIBASE);
    }

    /**
     * Creates the project. Files are written only after everything was generated.
     *
     * @throws DatabaseException if a folder has SQL already, or if the database cannot be read or is empty
     */
    public Pulled run() {
        requireEmpty(schema);
        requireEmpty(changelog);
        OtherToolsHistory history = new OtherToolsHistory(live.dataSource());
        List<String> before = history.tables();
        List<String> renaming = history.renaming();
        List<String> statements = CreationScript.of(databases, live).statements().stream()
                .filter(statement -> !OtherToolsHistory.isAbout(statement))
                .toList();
        Applied applied = applied(new SchemaFiles(statements));
        Proposed first = firstRevision(new DeclaredSchema(SqlFolder.of(applied.files())));
        List<Path> written = write(applied.files());
        Revision revision = new RevisionWriter(changelog, clock).write(first.revision());
        Changelog all = Changelog.read(SqlFolder.directory(RevisionGraph.directory(changelog)));
        new Stamp(live.dataSource(), all, clock).recordAll(renaming);
        return new Pulled(written, revision, before, applied.differences(), first.problems());
    }

    /** Files with circular dependencies cannot be applied one by one, so they become one file. */
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
        throw new DatabaseException("There is nothing to pull from " + live.withoutParameters()
                + ": it has no tables or other objects. Check that the URL names the right database.");
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
                            + " has SQL already: name an empty one, so that no file is overwritten.");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
