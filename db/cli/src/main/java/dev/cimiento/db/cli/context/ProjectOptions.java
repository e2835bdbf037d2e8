package dev.cimiento.db.cli.context;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which project and which database a command works on, when they are not this program's own. */
public final class ProjectOptions {

    @Option(
            names = "--schema",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The declared schema of another project; schema/ beside the changelog when not given.")
    @Nullable
    Path schema;

    @Option(
            names = "--changelog",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The changelog of another project: the folder with versions/ in it;"
                    + " changelog/ beside the schema when not given.")
    @Nullable
    Path changelog;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Its initial data; seed/ beside the changelog when not given.")
    @Nullable
    Path seeds;

    @Option(
            names = "--invariants",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Its invariants; invariants/ beside the changelog when not given.")
    @Nullable
    Path invariants;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "The database; the configured one (DATABASE_URL) when not given. A password that the URL lacks comes"
                            + " from PGPASSWORD, PGPASSFILE or a prompt.")
    @Nullable
    String url;
}
