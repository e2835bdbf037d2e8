package dev.cimiento.db.autogenerate;

import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.StatementSplitter;
import dev.cimiento.db.schema.DeclaredSchema;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Everything that the result of a comparison of declared schema and history depends on: the texts of both, the server
 * and this program.
 *
 * @param texts the SQL by the names of the files, those of the history after those of the schema
 * @param circumstances the server, the program and the options, each as a text
 */
public record ComparedSources(Map<String, String> texts, List<String> circumstances) {

    private static final String SERVER = "select version(), current_user";
    private static final String EXTENSIONS =
            "select string_agg(name || ' ' || default_version, ', ' order by name) from pg_available_extensions";
    private static final Pattern EXTENSION = Pattern.compile("(?i)\\bextension\\b");

    /** Statements whose effect on the schema follows from their text alone. */
    private static final Pattern REPEATABLE = Pattern.compile(
            "(?is)(?:(?:create|alter|drop|comment|grant|revoke|set|reset|insert|update|delete|begin|commit|analyze)\\b"
                    + "|select\\s+(?:pg_catalog\\.)?(?:set_config|setval)\\s*\\().*");

    /** The bounds of a partition can be computed from the current time. */
    private static final Pattern COMPUTED_BOUNDS =
            Pattern.compile("(?is).*\\bfor\\s+values\\s.*(?:\\w\\s*\\(\\s*\\)|\\bcurrent_|\\blocaltime).*");

    /**
     * Reads the sources of a comparison.
     *
     * @param granted true if privileges are compared
     * @param server a database of the server on which the comparison runs
     * @throws DatabaseException if the server cannot be reached
     */
    public static ComparedSources of(Changelog changelog, DeclaredSchema schema, boolean granted, DataSource server) {
        Map<String, String> texts = new TreeMap<>();
        schema.folder().files().forEach((name, text) -> texts.put("schema/" + name, text));
        for (Revision revision : changelog.revisions()) {
            texts.put("versions/" + revision.file(), revision.sql());
        }
        List<String> circumstances = new ArrayList<>(List.of("privileges: " + granted, program()));
        try (Connection connection = server.getConnection();
                Statement statement = connection.createStatement()) {
            circumstances.addAll(row(statement, SERVER, 2));
            if (texts.values().stream().anyMatch(text -> EXTENSION.matcher(text).find())) {
                circumstances.addAll(row(statement, EXTENSIONS, 1));
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The version of the server cannot be read", e);
        }
        return new ComparedSources(texts, circumstances);
    }

    private static List<String> row(Statement statement, String query, int columns) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            for (int i = 1; i <= columns; i++) {
                values.add(String.valueOf(row.getString(i)));
            }
        }
        return values;
    }

    /** Returns the files of this program with their sizes and times, since another build can see other differences. */
    private static String program() {
        StringBuilder program = new StringBuilder();
        for (Path entry : classPath()) {
            try (Stream<Path> files = Files.walk(entry)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    program.append(file)
                            .append(' ')
                            .append(Files.size(file))
                            .append(' ')
                            .append(Files.getLastModifiedTime(file).toMillis())
                            .append('\n');
                }
            } catch (IOException missing) {
                // An entry that does not exist has no classes.
                program.append(entry).append('\n');
            }
        }
        return program.toString();
    }

    /** Returns the class path, and the jars that a jar of the class path names for the classes which compare. */
    private static Set<Path> classPath() {
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.isBlank()) {
                entries.add(Path.of(entry).toAbsolutePath());
            }
        }
        for (Class<?> type : List.of(ComparedSources.class, Catalog.class)) {
            CodeSource source = type.getProtectionDomain().getCodeSource();
            // Another scheme than "file" names a jar within a jar of the class path.
            if (source != null && source.getLocation().getProtocol().equals("file")) {
                entries.add(Path.of(URI.create(source.getLocation().toString())));
            }
        }
        return entries;
    }

    /** Returns a digest that differs for different sources. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            circumstances.forEach(text -> add(digest, text));
            texts.forEach((name, text) -> {
                add(digest, name);
                add(digest, text);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The length shows where a text ends. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    /** Returns true if another comparison of the same sources has the same result, for example on another day. */
    boolean areRepeatable() {
        return texts.values().stream()
                .flatMap(text -> StatementSplitter.of(text).stream())
                .allMatch(statement -> REPEATABLE.matcher(statement).matches()
                        && !COMPUTED_BOUNDS.matcher(statement).matches());
    }
}
