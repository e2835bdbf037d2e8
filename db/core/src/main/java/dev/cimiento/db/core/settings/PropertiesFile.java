package dev.cimiento.db.core.settings;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A file with lines such as {@code rename = error}.
 *
 * @param path its path
 * @param values the values without surrounding space, by their keys
 * @see Properties#load(Reader)
 */
public record PropertiesFile(Path path, Map<String, String> values) {

    public PropertiesFile {
        values = Map.copyOf(values);
    }

    /** Returns the file; empty if it does not exist. */
    public static Optional<PropertiesFile> find(Path path) {
        return Files.exists(path) ? Optional.of(read(path)) : Optional.empty();
    }

    /**
     * Reads a file.
     *
     * @throws DatabaseException if it cannot be read, or has two lines for one key
     */
    public static PropertiesFile read(Path path) {
        Map<String, String> values = new TreeMap<>();
        Properties lines = new Properties() {

            private static final long serialVersionUID = 1;

            /** Called for each line. */
            @Override
            public synchronized Object put(Object key, Object value) {
                if (values.put(String.valueOf(key), String.valueOf(value).strip()) != null) {
                    throw new DatabaseException("The file " + path + " has two lines for " + key + ". Keep one.");
                }
                return value;
            }
        };
        try (Reader reader = Files.newBufferedReader(path)) {
            lines.load(reader);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + path + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new DatabaseException("The file " + path + " cannot be read: " + e.getMessage(), e);
        }
        return new PropertiesFile(path, values);
    }

    /** Returns an exception about this file. */
    public DatabaseException error(String what) {
        return new DatabaseException("The file " + path + " " + what);
    }
}
