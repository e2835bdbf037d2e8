package dev.cimiento.db.schema;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The declared schema of a project: files of plain SQL that create every object that the database should have. A file
 * can use objects of any other file, regardless of their names: a failed file is retried after the others.
 *
 * <pre>{@code
 * new DeclaredSchema(SqlFolder.directory(Path.of("db/schema"))).applyTo(emptyDatabase);
 * }</pre>
 */
public record DeclaredSchema(SqlFolder folder) {

    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\bconcurrently\\b");
    private static final Pattern PRIVILEGES = Pattern.compile("(?im)^\\s*--\\s*compare privileges\\s*$");

    /**
     * Creates all objects in an empty database.
     *
     * @throws DatabaseException if a file still fails after all others; the message names the file and the reason
     */
    public void applyTo(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            SimpleQueryMode scripts = SimpleQueryMode.on(connection);
            try {
                applyTo(connection);
            } finally {
                scripts.close();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The declared schema cannot be applied", e);
        }
    }

    /** Returns true if a file has the line {@code -- compare privileges}: the schema declares all privileges. */
    public boolean comparesPrivileges() {
        return folder.files().values().stream()
                .anyMatch(sql -> PRIVILEGES.matcher(sql).find());
    }

    /**
     * Returns the text of each file by its name. {@code create index concurrently} is read as {@code create index}: a
     * file runs in one transaction, and nobody uses the table meanwhile.
     */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>(folder.files());
        files.replaceAll((name, sql) -> CONCURRENTLY.matcher(sql).find() ? withoutConcurrently(sql) : sql);
        return files;
    }

    private static String withoutConcurrently(String sql) {
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Token token : SqlTokens.of(sql)) {
            if (!token.is("concurrently") || !before.equals("create index")) {
                text.append(token.text());
            }
            if (token.isCode() && !token.is("unique")) {
                before = token.is("index") && before.equals("create")
                        ? "create index"
                        : token.is("create") ? "create" : "";
            }
        }
        return text.toString();
    }

    private void applyTo(Connection connection) throws SQLException {
        Map<String, SQLException> failures = applyAll(connection, files());
        while (!failures.isEmpty()) {
            Map<String, String> again = new LinkedHashMap<>(files());
            again.keySet().retainAll(failures.keySet());
            Map<String, SQLException> left = applyAll(connection, again);
            if (left.size() == failures.size()) {
                throw failed(left.entrySet().iterator().next());
            }
            failures = left;
        }
    }

    private static Map<String, SQLException> applyAll(Connection connection, Map<String, String> files)
            throws SQLException {
        Map<String, SQLException> failures = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(file.getValue());
                // A session setting of one file, such as the search path of a dump, must not apply to the next.
                statement.execute("reset all");
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                failures.put(file.getKey(), e);
            }
            connection.setAutoCommit(true);
        }
        return failures;
    }

    private DatabaseException failed(Map.Entry<String, SQLException> failure) {
        return DatabaseException.because(
                "The declared schema's file " + failure.getKey() + " in " + folder + " fails", failure.getValue());
    }
}
