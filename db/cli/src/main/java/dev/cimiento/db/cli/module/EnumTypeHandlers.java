package dev.cimiento.db.cli.module;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Finds the type handler that Java code sets for all enums, by {@code setDefaultEnumTypeHandler}: in the classes of the
 * build, and in the auto-configurations of libraries. Without it, enums would be sent by their names.
 */
final class EnumTypeHandlers {

    private static final String SETTER = "setDefaultEnumTypeHandler";
    private static final List<String> AUTO_CONFIGURATIONS = List.of(
            "META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports",
            "META-INF/spring.factories");
    private static final Pattern NAME = Pattern.compile("\\w+(\\.\\w+)+");
    /** Their auto-configurations call the setter with a setting of the program, which is read from its files. */
    private static final List<String> FRAMEWORKS = List.of("org/springframework/", "org/mybatis/", "com/baomidou/");

    private EnumTypeHandlers() {}

    /** Returns the class name of the handler; empty if none is set, or more than one. */
    static Optional<String> in(List<Path> classPath) {
        List<String> handlers = classPath.stream()
                .flatMap(entry -> Files.isDirectory(entry) ? classesIn(entry) : autoConfigurationsIn(entry))
                .flatMap(EnumTypeHandlers::handlers)
                .distinct()
                .toList();
        return handlers.size() == 1 ? Optional.of(handlers.get(0).replace('/', '.')) : Optional.empty();
    }

    private static Stream<byte[]> classesIn(Path folder) {
        return ModuleFolders.files(folder, Set.of(), file -> file.toString().endsWith(".class")).stream()
                .map(file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException e) {
                        throw DatabaseException.because("The file " + file + " cannot be read", e);
                    }
                });
    }

    private static Stream<byte[]> autoConfigurationsIn(Path path) {
        try (JarFile jar = new JarFile(path.toFile())) {
            List<byte[]> classes = new ArrayList<>();
            for (String list : AUTO_CONFIGURATIONS) {
                String names = new String(contents(jar, list), StandardCharsets.UTF_8);
                for (String name : NAME.matcher(names)
                        .results()
                        .map(found -> found.group())
                        .toList()) {
                    String file = name.replace('.', '/') + ".class";
                    if (FRAMEWORKS.stream().noneMatch(file::startsWith)) {
                        classes.add(contents(jar, file));
                    }
                }
            }
            return classes.stream();
        } catch (IOException unreadable) {
            // The class loader reports it, if it is needed.
            return Stream.of();
        }
    }

    /** Returns an empty array if the jar has no such file. */
    private static byte[] contents(JarFile jar, String file) throws IOException {
        ZipEntry entry = jar.getEntry(file);
        if (entry == null) {
            return new byte[0];
        }
        try (InputStream content = jar.getInputStream(entry)) {
            return content.readAllBytes();
        }
    }

    /** Returns the type handlers that a class names, if it calls the setter. */
    private static Stream<String> handlers(byte[] type) {
        if (!new String(type, StandardCharsets.ISO_8859_1).contains(SETTER)) {
            return Stream.of();
        }
        try {
            return ClassReferences.in(type).stream().filter(name -> name.endsWith("TypeHandler"));
        } catch (IOException noClass) {
            return Stream.of();
        }
    }
}
