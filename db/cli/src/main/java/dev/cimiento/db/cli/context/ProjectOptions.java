package dev.cimiento.db.cli.context;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that select another project or database than the program's own. */
public final class ProjectOptions {

    @Option(
            names = "--schema",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the declared schema in this folder (default: schema/ next to the changelog).")
    @Nullable
    Path schema;

    @Option(
            names = "--changelog",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the revisions in versions/ of this folder (default: changelog/ next to the schema).")
    @Nullable
    Path changelog;

    @Option(
            names = "--seeds",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the initial data in this folder (default: seed/ next to the changelog).")
    @Nullable
    Path seeds;

    @Option(
            names = "--invariants",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the invariants in this folder (default: invariants/ next to the changelog).")
    @Nullable
    Path invariants;

    @Option(
            names = "--consumers",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Use the statements of other programs in this folder (default: consumers/ next to the"
                    + " changelog).")
    @Nullable
    Path consumers;

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description =
                    "Use this database (default: DATABASE_URL). A missing password is read from PGPASSWORD, PGPASSFILE"
                            + " or a prompt.")
    @Nullable
    String url;

    @Option(
            names = "--embedded",
            scope = ScopeType.INHERIT,
            description =
                    "Create scratch databases on an embedded PostgreSQL, and without --url also a temporary database at"
                            + " the latest revision. If this program does not contain PostgreSQL, download it from Maven Central"
                            + " once.")
    boolean embedded;

    @Option(
            names = "--embedded-from",
            paramLabel = "JAR|URL",
            scope = ScopeType.INHERIT,
            description = "Take the embedded PostgreSQL from this jar, or from this Maven repository (default: Maven"
                    + " Central).")
    @Nullable
    String embeddedFrom;
}
