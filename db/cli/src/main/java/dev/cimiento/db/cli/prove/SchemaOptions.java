package dev.cimiento.db.cli.prove;

import dev.cimiento.db.schema.FlywayMigrations;
import dev.cimiento.db.schema.LiquibaseChangelog;
import dev.cimiento.db.schema.SchemaSource;
import dev.cimiento.db.schema.SqlScripts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that select the schema to prove against. At most one of them can be given. */
final class SchemaOptions {

    @Option(
            names = "--at",
            paramLabel = "REVISION",
            description =
                    "Use the schema at this revision: head (the default), base, +1, or the start of an id, also with"
                            + " +2 after it.")
    private @Nullable String revision;

    @Option(names = "--live", description = "Use the schema of the database itself.")
    private boolean live;

    @Option(
            names = "--pending",
            description = "Use the schemas before and after the pending revisions, to prepare a rolling deployment.")
    private boolean pending;

    @Option(
            names = "--flyway",
            paramLabel = "DIR",
            split = ",",
            description = "Use the schema that Flyway's SQL migrations in these folders create.")
    private List<Path> flyway = List.of();

    @Option(
            names = "--liquibase",
            paramLabel = "FILE",
            description = "Use the schema that this changelog of Liquibase creates.")
    private @Nullable Path liquibase;

    @Option(
            names = "--sql",
            paramLabel = "FILE",
            split = ",",
            description = "Use the schema that these scripts create.")
    private List<Path> scripts = List.of();

    boolean isLive() {
        return live;
    }

    boolean isPending() {
        return pending;
    }

    String revision() {
        return Objects.requireNonNullElse(revision, "head");
    }

    /** Returns true if none of the options was given. */
    boolean isDefault() {
        return revision == null && !live && !pending && source().isEmpty();
    }

    /** Returns true for the schema with which the program is going to run. */
    boolean isLatest() {
        return !pending && revision().equals("head");
    }

    /** Returns the files of another tool than this one that create the schema; empty if the user named none. */
    Optional<SchemaSource> source() {
        if (!flyway.isEmpty()) {
            return Optional.of(new FlywayMigrations(flyway, Map.of(), List.of()));
        }
        if (liquibase != null) {
            Path root = root(liquibase.toAbsolutePath().normalize());
            return Optional.of(new LiquibaseChangelog(
                    root.relativize(liquibase.toAbsolutePath().normalize())
                            .toString()
                            .replace('\\', '/'),
                    List.of(root),
                    "",
                    SchemaOptions.class.getClassLoader()));
        }
        return scripts.isEmpty() ? Optional.empty() : Optional.of(new SqlScripts(scripts));
    }

    /** Returns the folder of resources that contains a file, otherwise the file's folder. */
    private static Path root(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        return Stream.iterate(folder, Objects::nonNull, Path::getParent)
                .filter(above -> above.endsWith("resources"))
                .findFirst()
                .orElse(folder);
    }
}
