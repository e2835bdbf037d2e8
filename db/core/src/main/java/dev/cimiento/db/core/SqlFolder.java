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
 * The {@code *.sql} files of a folder and of the folders below it, read once, in the order of their names. A name is
 * relative to the folder and written with {@code /}.
 */
public final class SqlFolder {

    private final String location;
    private final SortedMap<String, String> files;

    private SqlFolder(String location, SortedMap<String, String> files) {
        this.location = location;
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * The files below a directory.
     *
     * @throws DatabaseException when there is no such directory
     */
    public static SqlFolder directory(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new DatabaseException(
                    "There is no folder " + directory.toAbsolutePath() + ": create it, or name another one.");
        }
        return new SqlFolder(directory.toString(), readDirectory(directory));
    }

    /**
     * The files below a folder of the class path, whether that is a directory, a jar, or a jar inside a Spring Boot jar.
     * A folder that is not there is empty: a build packages no empty folders.
     *
     * @throws DatabaseException when the class path has several folders of this name: they are of different projects
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

    /** A folder that exists in memory only, given as names and texts. */
    public static SqlFolder of(Map<String, String> files) {
        return new SqlFolder("memory", new TreeMap<>(files));
    }

    /** The text of each file by its name, in the order of the names. */
    public SortedMap<String, String> files() {
        return files;
    }

    /** The files below one folder of this folder; empty when there is none of that name. */
    public SqlFolder folder(String name) {
        SortedMap<String, String> below = new TreeMap<>();
        files.forEach((file, text) -> {
            if (file.startsWith(name + "/")) {
                below.put(file.substring(name.length() + 1), text);
            }
        });
        return new SqlFolder(location + "/" + name, below);
    }

    /** Where the files come from, to be shown to a user. */
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
        // The cached jar is shared with the class loader; closing it would take the program's own classes away.
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
