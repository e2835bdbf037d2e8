package dev.cimiento.db.statistics;

import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_INSTALLED;
import static dev.cimiento.db.statistics.StatisticsUnavailable.Reason.NOT_LOADED;

import dev.cimiento.db.core.SqlResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The extension {@code pg_stat_statements}, as a database has it.
 *
 * @param schema the schema with its objects; null if it is not installed
 * @param version its version, such as {@code 1.12}; null if it is not installed
 * @param isLoaded true if the server has loaded its library
 */
record Extension(@Nullable String schema, @Nullable String version, boolean isLoaded) {

    private static final SqlResource QUERY = new SqlResource(Extension.class, "extension.sql");

    /** The version of PostgreSQL 14, the first one that tells apart statements inside functions. */
    private static final int[] OLDEST = {1, 9};

    private static final String LOAD =
            "Set shared_preload_libraries = 'pg_stat_statements' in its configuration, and restart it. Hosted servers"
                    + " have a page for this setting.";

    static Extension of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUERY.text())) {
            row.next();
            String schema = row.getString("schema");
            return new Extension(
                    schema == null ? null : statement.enquoteIdentifier(schema, false),
                    row.getString("version"),
                    row.getBoolean("is_loaded"));
        }
    }

    boolean isInstalled() {
        return schema != null;
    }

    /** Returns the text of a query with the extension's schema in it. */
    String in(SqlResource query) {
        return query.text().replace("{schema}", String.valueOf(schema));
    }

    /** @throws StatisticsUnavailable if the server has not loaded the library, or if the extension is too old */
    void requireReadable() {
        if (!isLoaded) {
            throw new StatisticsUnavailable(
                    NOT_LOADED,
                    "The server counts no statements: the extension pg_stat_statements is installed, but the server has"
                            + " not loaded its library. " + LOAD,
                    null);
        }
        int[] found = Arrays.stream(String.valueOf(version).split("\\."))
                .mapToInt(Integer::parseInt)
                .toArray();
        if (Arrays.compare(found, OLDEST) < 0) {
            throw new StatisticsUnavailable(
                    NOT_INSTALLED,
                    "The extension pg_stat_statements has the version " + version
                            + " of an earlier server. Run as its owner: alter extension pg_stat_statements update;",
                    null);
        }
    }

    /** Returns the error for a database without the extension. */
    StatisticsUnavailable missing(String database) {
        String create = "Run as a superuser in the database " + database + ": create extension pg_stat_statements;";
        return isLoaded
                ? new StatisticsUnavailable(
                        NOT_INSTALLED,
                        "The server counts statements, but the extension pg_stat_statements is not installed in the"
                                + " database " + database + " or in the database postgres. " + create,
                        null)
                : new StatisticsUnavailable(
                        NOT_LOADED, "The server counts no statements. " + LOAD + " Then, " + lower(create), null);
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
