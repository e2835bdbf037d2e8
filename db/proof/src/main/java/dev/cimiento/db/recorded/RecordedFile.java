package dev.cimiento.db.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A file of recorded statements. It is SQL, so that people can read and compare it:
 *
 * <pre>
 * -- recorded at com.example.Orders.find(Orders.java:42)
 * -- parameters: setLong setObject(java.util.UUID)
 * select … where o.number = ? and o.owner = ?
 * </pre>
 */
public final class RecordedFile {

    private static final String SITE = "-- recorded at ";
    private static final String PARAMETERS = "-- parameters:";

    private RecordedFile() {}

    /**
     * Reads the statements of a file.
     *
     * @throws IllegalArgumentException if the file has another format
     * @throws UncheckedIOException if the file cannot be read
     */
    public static List<RecordedStatement> read(Path file) {
        List<RecordedStatement> statements = new ArrayList<>();
        try {
            String text = Files.readString(file);
            for (String entry : text.split("(?m)^(?=" + SITE + ")")) {
                if (!entry.isBlank()) {
                    statements.add(parse(entry, file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The recorded statements cannot be read from " + file, e);
        }
        return statements;
    }

    private static RecordedStatement parse(String entry, Path file) {
        String[] lines = entry.split("\n", 3);
        if (lines.length < 3 || !lines[0].startsWith(SITE) || !lines[1].startsWith(PARAMETERS)) {
            throw new IllegalArgumentException(file + " is no file of recorded statements: " + lines[0].strip());
        }
        List<RecordedParameter> parameters = Arrays.stream(
                        lines[1].substring(PARAMETERS.length()).strip().split(" "))
                .filter(parameter -> !parameter.isEmpty())
                .map(RecordedParameter::parse)
                .toList();
        return new RecordedStatement(lines[0].substring(SITE.length()).strip(), lines[2].strip(), parameters);
    }

    /** Replaces a file by these statements, sorted, so that a new recording differs only by changed statements. */
    static void write(Path file, Collection<RecordedStatement> statements) throws IOException {
        String text = statements.stream()
                .sorted(Comparator.comparing(RecordedStatement::site).thenComparing(RecordedStatement::sql))
                .map(RecordedFile::text)
                .collect(Collectors.joining("\n"));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
    }

    private static String text(RecordedStatement statement) {
        String parameters = statement.parameters().stream()
                .map(parameter -> " " + parameter)
                .collect(Collectors.joining());
        String sql = statement.sql().strip().replaceAll("(?m)^" + SITE, " " + SITE);
        return SITE + statement.site() + "\n" + PARAMETERS + parameters + "\n" + sql + "\n";
    }
}
