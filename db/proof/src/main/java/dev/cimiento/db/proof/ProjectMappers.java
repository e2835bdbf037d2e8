package dev.cimiento.db.proof;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.proof.report.Finding;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.builder.xml.XMLConfigBuilder;
import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.session.Configuration;

/**
 * The mappers of a compiled project, loaded into this program so that it can prove them: all mapper files and annotated
 * interfaces in the folders of a class path. The other entries of the class path provide classes that the mappers use.
 *
 * <pre>{@code
 * Proof proof = Proof.of(ProjectMappers.load(List.of(Path.of("target/classes")), Optional.empty()));
 * }</pre>
 */
public final class ProjectMappers {

    private static final String PLUS = "com.baomidou.mybatisplus.core.MybatisConfiguration";
    private static final String PLUS_READER = "com.baomidou.mybatisplus.core.MybatisXMLConfigBuilder";

    private static final Pattern MAPPER_FILE =
            Pattern.compile("<mapper\\s[^>]*\\bnamespace\\s*=\\s*[\"'](?<namespace>[^\"']*)");
    private static final Pattern STATEMENT = Pattern.compile("(Select|Insert|Update|Delete)(Provider)?");

    private final Configuration configuration;
    private final ClassLoader loader;
    private final PendingElements pending;
    private final UnloadableMappers unloadable = new UnloadableMappers();

    private ProjectMappers(Configuration configuration, ClassLoader loader) {
        this.configuration = configuration;
        this.loader = loader;
        this.pending = new PendingElements(configuration);
    }

    /** Returns the configuration with the mappers that can be loaded. */
    public Configuration configuration() {
        return configuration;
    }

    /** Returns a finding for each mapper, or element of a mapper file, that cannot be loaded. */
    public List<Finding> unloadable() {
        return unloadable.findings();
    }

    /**
     * Loads the mappers. The classes stay loaded until this program ends, and become MyBatis's default.
     *
     * @param classPath folders and jars
     * @param settings MyBatis's configuration file, with settings, type aliases and type handlers
     * @throws DatabaseException if a file cannot be read
     */
    public static ProjectMappers load(List<Path> classPath, Optional<Path> settings) {
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

    private static ProjectMappers load(List<Path> classPath, Optional<Path> settings, ClassLoader loader) {
        ProjectMappers mappers = new ProjectMappers(configuration(loader, settings), loader);
        List<Path> folders = classPath.stream().filter(Files::isDirectory).toList();
        folders.forEach(folder -> files(folder, ".xml").forEach(file -> mappers.addFile(folder, file)));
        folders.forEach(folder -> files(folder, ".class").forEach(file -> mappers.addInterface(folder, file)));
        mappers.pending.complete(mappers.unloadable);
        return mappers;
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

    /** Returns a configuration of MyBatis-Plus if the project uses it: it adds statements and has other defaults. */
    private static Configuration configuration(ClassLoader loader, Optional<Path> settings) {
        try {
            Class<?> plus = Class.forName(PLUS, true, loader);
            return settings.isEmpty()
                    ? (Configuration) plus.getConstructor().newInstance()
                    : read(settings.get(), Class.forName(PLUS_READER, true, loader));
        } catch (ClassNotFoundException notUsed) {
            return settings.isEmpty() ? new Configuration() : read(settings.get(), XMLConfigBuilder.class);
        } catch (ReflectiveOperationException e) {
            throw new DatabaseException(
                    "The settings of MyBatis-Plus cannot be created: " + UnloadableMappers.reason(e), e);
        }
    }

    /** @param type the class that reads a configuration file, which is not the same in MyBatis and MyBatis-Plus */
    private static Configuration read(Path settings, Class<?> type) {
        try (Reader file = Files.newBufferedReader(settings)) {
            Object reader = type.getConstructor(Reader.class).newInstance(file);
            return (Configuration) type.getMethod("parse").invoke(reader);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + settings + " cannot be read", e);
        } catch (ReflectiveOperationException e) {
            throw new DatabaseException(
                    "The file " + settings + " cannot be loaded: " + UnloadableMappers.reason(e), e);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + folder + " cannot be read", e);
        }
    }

    private void addFile(Path folder, Path file) {
        byte[] contents = contents(file);
        Matcher mapper = MAPPER_FILE.matcher(new String(contents, StandardCharsets.ISO_8859_1));
        String resource = name(folder, file);
        if (!mapper.find() || configuration.isResourceLoaded(resource)) {
            return;
        }
        try {
            InputStream xml = new ByteArrayInputStream(contents);
            new XMLMapperBuilder(xml, configuration, resource, configuration.getSqlFragments()).parse();
        } catch (RuntimeException e) {
            // MyBatis marks a file as loaded before it tries again to complete elements of other files.
            if (!configuration.isResourceLoaded(resource)) {
                unloadable.addFile(resource, mapper.group("namespace"), e);
            }
        } catch (Error missing) {
            unloadable.addFile(resource, mapper.group("namespace"), missing);
        }
        pending.belongTo(mapper.group("namespace"), resource);
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
        try {
            configuration.addMapper(mapper);
        } catch (RuntimeException e) {
            unloadable.addInterface(mapper, e);
        }
        pending.belongTo(mapper.getName(), mapper.getName().replace('.', '/') + ".java");
    }

    private static boolean isMapper(Class<?> type) {
        return type.isAnnotationPresent(Mapper.class)
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(ProjectMappers::hasStatement);
    }

    private static boolean hasStatement(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.getPackage().equals(Mapper.class.getPackage())
                        && STATEMENT.matcher(type.getSimpleName()).matches());
    }

    private static String name(Path folder, Path file) {
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
