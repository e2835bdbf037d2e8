package dev.cimiento.db.core;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The {@code *.sql} files of a folder and its subfolders, read once, in the order of their names. A name is relative to
 * the folder and written with {@code /}.
 */
public final class SqlFolder {

    private final String location;
    private final SortedMap<String, String> files;

    private SqlFolder(String location, SortedMap<String, String> files) {
        this.location = location;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads a directory.
     *
     * @throws DatabaseException if there is no such directory
     */
    public static SqlFolder directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DatabaseException(
                    "The folder " + directory.toAbsolutePath() + " does not exist: create it, or name another one.");
        }
        return new SqlFolder(directory.toString(), readDirectory(directory));
    }

    /**
     * Reads a folder of the class path: in a directory, in a jar, or in a jar inside a Spring Boot jar. A missing
     * folder counts as empty, because a build does not package empty folders.
     *
     * @throws DatabaseException if the class path has several folders of this name, which belong to different projects
     */
    public static SqlFolder classpath(String folder) {
        ClassLoader loader = Objects.requireNonNullElseGet(
                Thread.currentThread().getContextClassLoader(), SqlFolder.class::getClassLoader);
        List<URL> found = folders(loader, folder);
        if (found.size() > 1) {
            throw new DatabaseException("The class path has several folders " + folder + ": "
                    + found.stream().map(URL::toString).collect(Collectors.joining(", "))
                    + ". Give the SQL of your project a folder that no other jar has.");
        }
        return new SqlFolder("classpath:" + folder, found.isEmpty() ? new TreeMap<>() : readResource(found.get(0)));
    }

    /** Creates a folder in memory from names and texts. */
    public static SqlFolder of(Map<String, String> files) {
        return new SqlFolder("memory", new TreeMap<>(files));
    }

    /** Returns the text of each file by its name, in the order of the names. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** Returns a subfolder; empty if there is no such subfolder. */
    public SqlFolder folder(String name) {
        SortedMap<String, String> below = new TreeMap<>();
        files.forEach((file, text) -> {
            if (file.startsWith(name + "/")) {
                below.put(file.substring(name.length() + 1), text);
            }
        });
        return new SqlFolder(location + "/" + name, below);
    }

    /** Returns the location of the files, for messages. */
    @Override
    public String toString() {
        return location;
    }

    private static List<URL> folders(ClassLoader loader, String folder) {
        try {
            return Collections.list(loader.getResources(folder));
        } catch (IOException e) {
            throw DatabaseException.because("The class path cannot be read", e);
        }
    }

    private static SortedMap<String, String> readResource(URL url) {
        try {
            if (url.openConnection() instanceof JarURLConnection jar) {
                return readJar(jar);
            }
            return readDirectory(Path.of(url.toURI()));
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + url + " cannot be read", e);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static SortedMap<String, String> readDirectory(Path directory) {
        SortedMap<String, String> files = new TreeMap<>();
        URI root = directory.toUri();
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : (Iterable<Path>) paths.filter(SqlFolder::isSql)::iterator) {
                files.put(root.relativize(path.toUri()).getPath(), text(path));
            }
        } catch (IOException e) {
            throw DatabaseException.because("The folder " + directory + " cannot be read", e);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }

    private static SortedMap<String, String> readJar(JarURLConnection connection) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        // The cached jar is shared with the class loader, and closing it would make the program's classes unreadable.
        connection.setUseCaches(false);
        String folder = connection.getEntryName().replaceFirst("/?$", "/");
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.getName().startsWith(folder) && entry.getName().endsWith(".sql")) {
                    try (InputStream text = jar.getInputStream(entry)) {
                        files.put(
                                entry.getName().substring(folder.length()),
                                new String(text.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        return files;
    }

    private static boolean isSql(Path path) {
        return path.getFileName().toString().endsWith(".sql") && Files.isRegularFile(path);
    }
}
