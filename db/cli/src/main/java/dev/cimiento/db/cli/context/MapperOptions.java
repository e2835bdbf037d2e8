package dev.cimiento.db.cli.context;

import dev.cimiento.db.core.DatabaseException;
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
            names = "--null-marked",
            paramLabel = "PACKAGE",
            split = ",",
            description = "Treat the types in these packages as never null unless they have the annotation Nullable.")
    String[] nullMarked = {};

    /** Returns the proof of the mappers, which this loads. The proof reports mappers that cannot be loaded. */
    public Proof proof() {
        return proof(load());
    }

    /**
     * Returns the proof of the mappers, which this loads, for a command that needs all of them.
     *
     * @throws DatabaseException if a mapper cannot be loaded
     */
    public Proof completeProof() {
        ProjectMappers mappers = load();
        if (!mappers.unloadable().isEmpty()) {
            throw new DatabaseException(mappers.unloadable().stream()
                    .map(finding -> "\n  " + finding.place() + ": " + finding.message())
                    .collect(Collectors.joining(
                            "",
                            "These mappers cannot be loaded:",
                            "\n" + mappers.unloadable().get(0).remedy())));
        }
        return proof(mappers);
    }

    private Proof proof(ProjectMappers mappers) {
        return Proof.of(mappers).nullMarked(nullMarked);
    }

    private ProjectMappers load() {
        List<Path> entries = Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(classPath)
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
        return ProjectMappers.load(entries, Optional.ofNullable(settings));
    }
}
