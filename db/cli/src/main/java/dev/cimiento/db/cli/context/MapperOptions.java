package dev.cimiento.db.cli.context;

import dev.cimiento.db.cli.module.BuildModule;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.MapperSettings;
import dev.cimiento.db.proof.ProjectMappers;
import dev.cimiento.db.proof.Proof;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that name the mappers of another project. */
public final class MapperOptions {

    @Option(
            names = "--classpath",
            required = true,
            paramLabel = "PATH",
            description =
                    "Prove the mappers in the folders of this class path (default: the statements of this program)."
                            + " Its jars provide the classes that the mappers use.")
    String classPath = "";

    @Option(
            names = "--mybatis-config",
            paramLabel = "FILE",
            description = "Read MyBatis's settings, type aliases and type handlers from this file.")
    @Nullable
    Path settings;

    @Option(
            names = "--module",
            paramLabel = "DIR",
            description =
                    "Prove the mappers of this module of a Maven or Gradle build. Find MyBatis's settings, and for db"
                            + " prove the schema, in its files.")
    @Nullable
    Path module;

    @Option(
            names = "--mapper-locations",
            paramLabel = "PATTERN",
            split = ",",
            description =
                    "Prove these mapper files of the module, such as classpath*:mapper/**/*.xml (default: those that"
                            + " are not for another database).")
    List<String> locations = List.of();

    @Option(
            names = "--null-marked",
            paramLabel = "PACKAGE",
            split = ",",
            description = "Treat the types in these packages as never null unless they have the annotation Nullable.")
    String[] nullMarked = {};

    private @Nullable BuildModule build;
    private @Nullable MapperSettings used;
    private @Nullable ProjectMappers loaded;

    /** Returns the proof of the mappers, which this loads. The proof reports mappers that cannot be loaded. */
    public Proof proof() {
        return proof(mappers());
    }

    /**
     * Returns the proof of the mappers, which this loads, for a command that needs all of them.
     *
     * @throws DatabaseException if a mapper cannot be loaded
     */
    public Proof completeProof() {
        ProjectMappers mappers = mappers();
        if (!mappers.unloadable().isEmpty()) {
            throw new DatabaseException(mappers.unloadable().stream()
                    .map(finding -> finding.place() + ": " + finding.message())
                    .collect(Collectors.joining(
                            "\n  ",
                            "These mappers cannot be loaded:\n  ",
                            "\n" + mappers.unloadable().get(0).remedy())));
        }
        return proof(mappers);
    }

    private Proof proof(ProjectMappers mappers) {
        return Proof.of(mappers).nullMarked(nullMarked);
    }

    /** Returns the number of mappers. */
    public int count() {
        return mappers().count();
    }

    /** Returns the class loader of the class path. */
    public ClassLoader loader() {
        return mappers().loader();
    }

    /** Returns the module of a build that the user named. */
    public Optional<BuildModule> module() {
        if (module != null && build == null) {
            build = BuildModule.of(module, entries());
        }
        return Optional.ofNullable(build);
    }

    /** Returns the source of MyBatis's settings, for messages. */
    public String origin() {
        return used().origin();
    }

    private ProjectMappers mappers() {
        if (loaded == null) {
            loaded = ProjectMappers.load(entries(), used());
        }
        return loaded;
    }

    private MapperSettings used() {
        if (used == null) {
            MapperSettings found =
                    module().map(named -> named.mappers(locations)).orElse(MapperSettings.DEFAULT);
            used = settings == null ? found : found.file(settings);
        }
        return used;
    }

    private List<Path> entries() {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }
}
