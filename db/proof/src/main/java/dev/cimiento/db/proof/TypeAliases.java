package dev.cimiento.db.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.ibatis.type.TypeAliasRegistry;

/**
 * Registers type aliases that mapper files use and no configuration file declares: a program often declares them in Java,
 * as the simple names of the classes of a package. A name that several classes have is not registered.
 */
final class TypeAliases {

    private final List<Path> classPath;
    private final ClassLoader loader;

    TypeAliases(List<Path> classPath, ClassLoader loader) {
        this.classPath = classPath;
        this.loader = loader;
    }

    void register(Set<String> used, TypeAliasRegistry aliases) {
        Set<String> declared = aliases.getTypeAliases().keySet();
        Set<String> missing = used.stream()
                .map(TypeAliases::key)
                .filter(name -> !declared.contains(name))
                .collect(Collectors.toCollection(HashSet::new));
        for (boolean folders : List.of(true, false)) {
            if (!missing.isEmpty()) {
                classes(missing, folders).forEach((alias, types) -> {
                    missing.remove(alias);
                    if (types.size() == 1) {
                        register(alias, types.iterator().next(), aliases);
                    }
                });
            }
        }
    }

    private void register(String alias, String type, TypeAliasRegistry aliases) {
        try {
            aliases.registerAlias(alias, Class.forName(type, false, loader));
        } catch (ClassNotFoundException | LinkageError notLoaded) {
            // MyBatis reports the alias as unknown.
        }
    }

    /** Returns the names of the classes by their simple names, in the folders of the class path or in its jars. */
    private Map<String, Set<String>> classes(Set<String> simpleNames, boolean folders) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (Path entry : classPath) {
            if (Files.isDirectory(entry) == folders) {
                files(entry, folders)
                        .filter(file -> file.endsWith(".class") && !file.contains("$") && !file.startsWith("META-INF/"))
                        .filter(file -> simpleNames.contains(key(simpleName(file))))
                        .forEach(file -> found.computeIfAbsent(key(simpleName(file)), name -> new TreeSet<>())
                                .add(file.replaceAll("\\.class$", "").replace('/', '.')));
            }
        }
        return found;
    }

    private static Stream<String> files(Path entry, boolean folder) {
        if (folder) {
            return ProjectMappers.files(entry, ".class").stream().map(file -> ProjectMappers.name(entry, file));
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList().stream();
        } catch (IOException notAJar) {
            return Stream.of();
        }
    }

    private static String simpleName(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replaceAll("\\.class$", "");
    }

    /** MyBatis compares aliases in lower case. */
    private static String key(String alias) {
        return alias.toLowerCase(Locale.ENGLISH);
    }
}
