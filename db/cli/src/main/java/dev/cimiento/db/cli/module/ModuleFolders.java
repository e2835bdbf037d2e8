package dev.cimiento.db.cli.module;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The folders of a module and of the build that it belongs to.
 *
 * @param module the folder of the module
 * @param classPath the class path with which the module runs
 * @param output the folders of the class path that are below the module
 */
record ModuleFolders(Path module, List<Path> classPath, List<Path> output) {

    private static final Set<String> BUILDS =
            Set.of("pom.xml", "build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts");
    private static final Set<String> SKIPPED = Set.of("target", "build", "out", "bin", "node_modules", "test", "tests");

    static ModuleFolders of(Path module, List<Path> classPath) {
        Path folder = module.toAbsolutePath().normalize();
        return new ModuleFolders(
                folder,
                classPath,
                classPath.stream()
                        .filter(entry -> Files.isDirectory(entry)
                                && entry.toAbsolutePath().normalize().startsWith(folder))
                        .toList());
    }

    /** Returns true if an entry of the class path contains the compiled module. */
    boolean isOutput(Path entry) {
        return output.contains(entry);
    }

    /** Returns the folder of the whole build: the highest folder above the module that has a build file. */
    Path root() {
        Path root = module;
        for (Path above = module.getParent(); above != null && isBuild(above); above = above.getParent()) {
            root = above;
        }
        return root;
    }

    private static boolean isBuild(Path folder) {
        return BUILDS.stream().anyMatch(file -> Files.exists(folder.resolve(file)));
    }

    /** Returns the folders of resources: those of the module first, then those of the other modules of the build. */
    List<Path> resources() {
        List<Path> folders = new ArrayList<>();
        Stream.of("src/main/resources", "src/main/java")
                .map(module::resolve)
                .filter(Files::isDirectory)
                .forEach(folders::add);
        folders.addAll(output);
        modules(root(), 3)
                .map(other -> other.resolve("src/main/resources"))
                .filter(Files::isDirectory)
                .filter(folder -> !folders.contains(folder))
                .forEach(folders::add);
        return folders;
    }

    private static Stream<Path> modules(Path folder, int depth) {
        if (depth == 0 || !isBuild(folder)) {
            return Stream.of();
        }
        try (Stream<Path> below = Files.list(folder)) {
            List<Path> folders = below.filter(Files::isDirectory).sorted().toList();
            return Stream.concat(Stream.of(folder), folders.stream().flatMap(inner -> modules(inner, depth - 1)));
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
    }

    /** Returns the files of the compiled module whose names have this ending. */
    List<Path> outputFiles(String ending) {
        return output.stream()
                .flatMap(folder ->
                        files(folder, Set.of(), file -> file.toString().endsWith(ending)).stream())
                .toList();
    }

    /** Returns the path of a file of the compiled module in the class path. */
    String resource(Path file) {
        return output.stream()
                .filter(file::startsWith)
                .findFirst()
                .map(folder -> folder.relativize(file).toString().replace('\\', '/'))
                .orElse(file.toString());
    }

    /** Returns the files below a folder that match, without those of tests and builds, in the order of their paths. */
    static List<Path> sources(Path folder, Predicate<Path> wanted) {
        return files(folder, SKIPPED, wanted);
    }

    static List<Path> files(Path folder, Set<String> skippedFolders, Predicate<Path> wanted) {
        List<Path> found = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    String name = String.valueOf(directory.getFileName());
                    boolean skipped =
                            !directory.equals(folder) && (name.startsWith(".") || skippedFolders.contains(name));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (wanted.test(file)) {
                        found.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
        found.sort(null);
        return found;
    }
}
