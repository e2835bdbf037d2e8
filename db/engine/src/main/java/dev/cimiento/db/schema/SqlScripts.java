package dev.cimiento.db.schema;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Scripts of plain SQL, such as a {@code schema.sql}. A statement that fails does not stop the others, and is tried again
 * after them: scripts of other projects create tables in any order, drop tables that do not exist, or need an extension
 * that this server does not have.
 */
public record SqlScripts(List<Path> files) implements SchemaSource {

    /** A drop that fails at first must not remove what later statements create. */
    private static final Pattern DROP = Pattern.compile("(?i)drop\\b");

    public SqlScripts {
        files = List.copyOf(files);
    }

    @Override
    public String description() {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    @Override
    public List<String> applyTo(DataSource empty) {
        try (Connection connection = empty.getConnection()) {
            SimpleQueryMode mode = SimpleQueryMode.on(connection);
            try {
                return apply(new ScriptRun(connection));
            } finally {
                mode.close();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The schema cannot be created", e);
        }
    }

    private List<String> apply(ScriptRun run) {
        Map<String, String> statements = new LinkedHashMap<>();
        for (Path file : files) {
            run.statements(text(file), file.toString()).forEach(sql -> statements.put(sql, file.toString()));
        }
        Map<String, String> failures = executeAll(statements, run);
        int before;
        do {
            before = failures.size();
            Map<String, String> again = new LinkedHashMap<>(statements);
            again.keySet().retainAll(failures.keySet());
            again.keySet().removeIf(sql -> DROP.matcher(sql).lookingAt());
            failures.keySet().removeAll(again.keySet());
            failures.putAll(executeAll(again, run));
        } while (failures.size() < before);
        List<String> remarks = new ArrayList<>(run.omitted());
        failures.forEach((sql, reason) ->
                remarks.add("Failed: " + ScriptRun.start(sql) + " (" + statements.get(sql) + "): " + reason));
        return remarks;
    }

    /** Returns the statements that failed, with PostgreSQL's messages. */
    private static Map<String, String> executeAll(Map<String, String> statements, ScriptRun run) {
        Map<String, String> failures = new LinkedHashMap<>();
        for (String sql : statements.keySet()) {
            try {
                run.execute(sql);
            } catch (SQLException e) {
                failures.put(sql, String.valueOf(e.getMessage()).replaceAll("\\s*\\R\\s*", " "));
            }
        }
        return failures;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
    }
}
