package dev.cimiento.db.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * An SQL file that is a resource beside a class.
 *
 * @param file the name of the file, such as {@code tables.sql}
 */
public record SqlResource(Class<?> neighbour, String file) {

    public String text() {
        try (InputStream sql = Objects.requireNonNull(neighbour.getResourceAsStream(file), file)) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
