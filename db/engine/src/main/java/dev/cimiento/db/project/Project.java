package dev.cimiento.db.project;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.RevisionFiles;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.invariant.Invariants;
import dev.cimiento.db.schema.DeclaredSchema;
import dev.cimiento.db.seed.Seeds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The folders of a project, each read when it is asked for: {@code schema}, {@code changelog}, {@code seed}, {@code invariants}. */
public final class Project {

    private final String packaged;
    private final Map<String, Path> directories;

    private Project(String packaged, Map<String, Path> directories) {
        this.packaged = packaged;
        this.directories = Map.copyOf(directories);
    }

    /** The one that a program brings in its own jars, below a folder of the class path. */
    public static Project packaged(String folder) {
        return new Project(folder, Map.of());
    }

    /** The one whose folders lie beside each other in a directory. */
    public static Project in(Path directory) {
        return of(directory.resolve("schema"), directory.resolve("changelog"), null, null);
    }

    /**
     * The one of these folders.
     *
     * @param changelog the folder in which {@code versions/} is, or in which the revisions themselves are
     * @param seed null for the one beside the changelog
     * @param invariants null for those beside the changelog
     */
    public static Project of(Path schema, Path changelog, @Nullable Path seed, @Nullable Path invariants) {
        return new Project(
                "",
                Map.of(
                        "schema",
                        schema,
                        "changelog",
                        changelog,
                        "seed",
                        seed == null ? changelog.resolveSibling("seed") : seed,
                        "invariants",
                        invariants == null ? changelog.resolveSibling("invariants") : invariants));
    }

    /** @throws DatabaseException when there is no such folder, or when its revisions make no chain */
    public Changelog changelog() {
        return Changelog.read(versions());
    }

    /** The revisions whether or not they make a chain. */
    public RevisionFiles revisionFiles() {
        return RevisionFiles.read(versions());
    }

    public DeclaredSchema schema() {
        return new DeclaredSchema(required("schema"));
    }

    /** Empty when the project has none. */
    public Seeds seeds() {
        return new Seeds(optional("seed"));
    }

    /** Empty when the project has none. */
    public Invariants invariants() {
        return new Invariants(optional("invariants"));
    }

    /**
     * Where revisions are written; none for a packaged project.
     *
     * @see dev.cimiento.db.changelog.revision.RevisionWriter
     */
    public Optional<Path> changelogDirectory() {
        return Optional.ofNullable(directories.get("changelog"));
    }

    /** Where the schema is declared; none for a packaged project. */
    public Optional<Path> schemaDirectory() {
        return Optional.ofNullable(directories.get("schema"));
    }

    private SqlFolder versions() {
        Path changelog = directories.get("changelog");
        return changelog == null
                ? SqlFolder.classpath(packaged + "/changelog/versions")
                : SqlFolder.directory(RevisionFiles.directory(changelog));
    }

    private SqlFolder required(String folder) {
        Path directory = directories.get(folder);
        return directory == null ? SqlFolder.classpath(packaged + "/" + folder) : SqlFolder.directory(directory);
    }

    private SqlFolder optional(String folder) {
        Path directory = directories.get(folder);
        return directory == null || Files.isDirectory(directory) ? required(folder) : SqlFolder.of(Map.of());
    }
}
