package dev.cimiento.db.project;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.RevisionGraph;
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

/**
 * The folders of a project: {@code schema}, {@code changelog}, {@code seed}, {@code invariants} and {@code consumers}.
 * Each is read when its method is called.
 *
 * <pre>{@code
 * Project project = Project.in(Path.of("db"));
 * new Migrations(dataSource, project.changelog()).upgrade(step -> {});
 * }</pre>
 */
public final class Project {

    private final String packaged;
    private final Map<String, Path> directories;

    private Project(String packaged, Map<String, Path> directories) {
        this.packaged = packaged;
        this.directories = Map.copyOf(directories);
    }

    /** Returns the project in a folder of the class path, as a program packages it in its jars. */
    public static Project packaged(String folder) {
        return new Project(folder, Map.of());
    }

    /** Returns the project whose folders are in one directory. */
    public static Project in(Path directory) {
        return of(directory.resolve("schema"), directory.resolve("changelog"), null, null);
    }

    /**
     * Returns the project of these folders.
     *
     * @param changelog the folder that contains {@code versions/}, or the revisions themselves
     * @param seed null for the folder {@code seed} beside the changelog
     * @param invariants null for the folder {@code invariants} beside the changelog
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
                        invariants == null ? changelog.resolveSibling("invariants") : invariants,
                        "consumers",
                        changelog.resolveSibling("consumers"),
                        "distribution",
                        changelog.resolveSibling("distribution")));
    }

    /** @throws DatabaseException if there is no such folder, or if its revisions are not one chain */
    public Changelog changelog() {
        return Changelog.read(versions());
    }

    /** Returns the revisions, which need not be a chain. */
    public RevisionGraph revisionGraph() {
        return RevisionGraph.read(versions());
    }

    public DeclaredSchema schema() {
        return new DeclaredSchema(required("schema"));
    }

    /** Returns the seeds; empty if the project has no such folder. */
    public Seeds seeds() {
        return new Seeds(optional("seed"));
    }

    /** Returns the invariants; empty if the project has no such folder. */
    public Invariants invariants() {
        return new Invariants(optional("invariants"));
    }

    /** Returns the statements of other programs on the same database; empty if the project has no such folder. */
    public SqlFolder consumers() {
        return optional("consumers");
    }

    /** Returns the scripts that distribute tables with Citus; empty if the project has no such folder. */
    public SqlFolder distribution() {
        return optional("distribution");
    }

    /**
     * Returns the folder of the changelog; empty for a packaged project.
     *
     * @see dev.cimiento.db.changelog.revision.RevisionWriter
     */
    public Optional<Path> changelogDirectory() {
        return Optional.ofNullable(directories.get("changelog"));
    }

    /** Returns the folder of the declared schema; empty for a packaged project. */
    public Optional<Path> schemaDirectory() {
        return Optional.ofNullable(directories.get("schema"));
    }

    private SqlFolder versions() {
        Path changelog = directories.get("changelog");
        return changelog == null
                ? SqlFolder.classpath(packaged + "/changelog/versions")
                : RevisionGraph.folder(changelog);
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
