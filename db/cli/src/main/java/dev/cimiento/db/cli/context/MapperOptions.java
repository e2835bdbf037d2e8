package dev.cimiento.db.cli.context;

import dev.cimiento.db.proof.ProjectMappers;
import dev.cimiento.db.proof.Proof;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
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

    /** Returns the proof of the mappers, which this loads. */
    public Proof proof() {
        return Proof.of(ProjectMappers.load(
                        Pattern.compile(Pattern.quote(File.pathSeparator))
                                .splitAsStream(classPath)
                                .filter(entry -> !entry.isBlank())
                                .map(Path::of)
                                .toList(),
                        Optional.ofNullable(settings)))
                .nullMarked(nullMarked);
    }
}
