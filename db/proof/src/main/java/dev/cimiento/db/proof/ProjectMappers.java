package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.report.Finding;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;

/**
 * The mappers of a compiled project, loaded into this program so that it can prove them: all mapper files and annotated
 * interfaces in the folders of a class path. The other entries of the class path provide classes that the mappers use.
 *
 * <pre>{@code
 * Proof proof = Proof.of(ProjectMappers.load(List.of(Path.of("target/classes"))));
 * }</pre>
 */
public final class ProjectMappers {

    /** The ids that programs give to PostgreSQL; MyBatis itself calls it by its product name. */
    private static final Pattern POSTGRESQL = Pattern.compile("(?i)pg|pgsql|postgres(ql)?");

    private static final String PLUS_MAPPERS = "com.baomidou.mybatisplus.core.mapper.";
    private static final Pattern STATEMENT = Pattern.compile("(Select|Insert|Update|Delete)(Provider)?");

    private final Configuration configuration;
    private final ClassLoader loader;
    private final PendingElements pending;
    private final UnloadableMappers unloadable = new UnloadableMappers();
    private int loaded;

    private ProjectMappers(Configuration configuration, ClassLoader loader) {
        this.configuration = configuration;
        this.loader = loader;
        this.pending = new PendingElements(configuration);
    }

    /** Returns the configuration with the mappers that can be loaded. */
    public Configuration configuration() {
        return configuration;
    }

    /** Returns the class loader of the project's class path. */
    public ClassLoader loader() {
        return loader;
    }

    /** Returns the number of mapper files and annotated interfaces that were loaded. */
    public int count() {
        return loaded;
    }

    /** Returns a finding for each mapper, or element of a mapper file, that cannot be loaded. */
    public List<Finding> unloadable() {
        return unloadable.findings();
    }

    /** Loads all mappers in the folders of a class path, with the defaults of MyBatis. */
    public static ProjectMappers load(List<Path> classPath) {
        return load(classPath, MapperSettings.DEFAULT);
    }

    /**
     * Loads the mappers. The classes stay loaded until this program ends, and become MyBatis's default.
     *
     * @param classPath folders and jars
     * @throws DatabaseException if a file cannot be read
     */
    public static ProjectMappers load(List<Path> classPath, MapperSettings settings) {
        URLClassLoader loader = new URLClassLoader(
                classPath.stream().map(ProjectMappers::address).toArray(URL[]::new),
                ProjectMappers.class.getClassLoader());
        Resources.setDefaultClassLoader(loader);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // MyBatis searches the packages of type aliases and type handlers with the loader of the thread.
        thread.setContextClassLoader(loader);
        try {
            return load(classPath, settings, loader);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static ProjectMappers load(List<Path> classPath, MapperSettings settings, ClassLoader loader) {
        ProjectMappers mappers = new ProjectMappers(settings.load(loader), loader);
        List<Path> folders = classPath.stream()
                .filter(Files::isDirectory)
                .filter(settings.folders())
                .toList();
        List<MapperFile> files = Stream.concat(
                        folders.stream().flatMap(folder -> filesIn(folder, settings)),
                        classPath.stream().filter(Files::isRegularFile).flatMap(jar -> filesInJar(jar, settings)))
                .toList();
        mappers.prepare(files, new TypeAliases(classPath, loader));
        files.forEach(mappers::addFile);
        folders.forEach(folder -> files(folder, ".class").forEach(file -> mappers.addInterface(folder, file)));
        mappers.pending.complete(mappers.unloadable);
        return mappers;
    }

    private static Stream<MapperFile> filesIn(Path folder, MapperSettings settings) {
        return files(folder, ".xml").stream()
                .filter(file -> settings.files().test(name(folder, file)))
                .flatMap(file -> MapperFile.of(name(folder, file), contents(file)).stream());
    }

    private static Stream<MapperFile> filesInJar(Path path, MapperSettings settings) {
        try (JarFile jar = new JarFile(path.toFile())) {
            List<MapperFile> found = new ArrayList<>();
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().endsWith(".xml") && settings.jarFiles().test(entry.getName())) {
                    MapperFile.of(entry.getName(), jar.getInputStream(entry).readAllBytes())
                            .ifPresent(found::add);
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw DatabaseException.because("The class path contains " + path, e);
        }
    }

    /** Chooses the statements for PostgreSQL of a program that supports several databases, and completes the aliases. */
    private void prepare(List<MapperFile> files, TypeAliases aliases) {
        if (configuration.getDatabaseId() == null) {
            files.stream()
                    .flatMap(file -> file.databaseIds().stream())
                    .filter(id -> POSTGRESQL.matcher(id).matches())
                    .findFirst()
                    .ifPresent(configuration::setDatabaseId);
        }
        aliases.register(
                files.stream().flatMap(file -> file.aliases().stream()).collect(Collectors.toSet()),
                configuration.getTypeAliasRegistry());
    }

    private static URL address(Path entry) {
        if (!Files.exists(entry)) {
            throw new DatabaseException("The class path contains " + entry + ", which does not exist.");
        }
        try {
            return entry.toUri().toURL();
        } catch (IOException e) {
            throw DatabaseException.because("The class path contains " + entry, e);
        }
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
    }

    private void addFile(MapperFile file) {
        String resource = file.resource();
        if (configuration.isResourceLoaded(resource)) {
            return;
        }
        loaded++;
        try {
            InputStream xml = new ByteArrayInputStream(file.contents());
            new XMLMapperBuilder(xml, configuration, resource, configuration.getSqlFragments()).parse();
        } catch (RuntimeException e) {
            // MyBatis marks a file as loaded before it tries again to complete elements of other files.
            if (!configuration.isResourceLoaded(resource)) {
                unloadable.addFile(resource, file.namespace(), e);
            }
        } catch (Error missing) {
            unloadable.addFile(resource, file.namespace(), missing);
        }
        pending.belongTo(file.namespace(), resource);
    }

    private void addInterface(Path folder, Path file) {
        String name = name(folder, file).replaceAll("\\.class$", "").replace('/', '.');
        // MyBatis reads the mapper file of an interface again, unless it is loaded.
        if (name.endsWith("-info") || unloadable.contains(name)) {
            return;
        }
        try {
            Class<?> type = Class.forName(name, false, loader);
            if (type.isInterface() && isMapper(type) && !configuration.hasMapper(type)) {
                add(type);
            }
        } catch (ClassNotFoundException | LinkageError notLoaded) {
            // A class that cannot be loaded without its optional dependencies is no mapper that the program uses.
        }
    }

    private void add(Class<?> mapper) {
        loaded++;
        try {
            configuration.addMapper(mapper);
        } catch (RuntimeException e) {
            unloadable.addInterface(mapper, e);
        }
        pending.belongTo(mapper.getName(), mapper.getName().replace('.', '/') + ".java");
    }

    private static boolean isMapper(Class<?> type) {
        return type.isAnnotationPresent(Mapper.class)
                || type.getTypeParameters().length == 0 && extendsPlus(type)
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(ProjectMappers::hasStatement);
    }

    /** Returns true if MyBatis-Plus adds statements to the mapper. */
    private static boolean extendsPlus(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(parent -> parent.getName().startsWith(PLUS_MAPPERS) || extendsPlus(parent));
    }

    private static boolean hasStatement(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getPackage().equals(Mapper.class.getPackage())
                        && STATEMENT.matcher(type.getSimpleName()).matches());
    }

    static String name(Path folder, Path file) {
        return folder.relativize(file).toString().replace(File.separatorChar, '/');
    }

    private static byte[] contents(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }
}
