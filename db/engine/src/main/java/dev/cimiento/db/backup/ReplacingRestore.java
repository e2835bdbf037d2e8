package dev.cimiento.db.backup;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.ObjectName;
import dev.cimiento.db.backup.restore.DatabaseExchange;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.project.Project;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Restores a backup in place of a database that has content. The file is restored into a new database, which then takes
 * over the name. Until then the database stays as it is, so a restore that fails or is killed loses nothing.
 *
 * <pre>{@code
 * try (ReplacingRestore restore = ReplacingRestore.of(url, project);
 *         BackupFile file = BackupFile.open(path)) {
 *     DatabaseUrl previous = restore.run(file, Progress.Listener.NONE).previous();
 *     restore.drop(previous);
 * }
 * }</pre>
 */
public final class ReplacingRestore implements AutoCloseable {

    private static final String EXTENSIONS = """
            select extname, nspname
            from pg_extension
            join pg_namespace on pg_namespace.oid = extnamespace
            where extname <> 'plpgsql'
            order by pg_extension.oid
            """;

    private final DatabaseUrl current;
    private final Project project;
    private final DatabaseExchange exchange;

    private ReplacingRestore(DatabaseUrl current, Project project, DatabaseExchange exchange) {
        this.current = current;
        this.project = project;
        this.exchange = exchange;
    }

    /**
     * The result.
     *
     * @param report the result of the restore
     * @param previous the content before, which is now a database with another name
     */
    public record Replaced(RestoreReport report, DatabaseUrl previous) {}

    /**
     * Creates the new database.
     *
     * @param current the database to replace, as its owner with the right to create databases
     * @throws DatabaseException if the user may not replace it, or if other sessions are connected to it
     */
    public static ReplacingRestore of(DatabaseUrl current, Project project) {
        return new ReplacingRestore(current, project, new DatabaseExchange(current));
    }

    /**
     * Restores the file and exchanges the databases.
     *
     * @throws DatabaseException if the file cannot be restored, or if other sessions are connected at the end; then the
     *     database is as before
     */
    public Replaced run(BackupFile file, Progress.Listener listener) {
        DatabaseUrl replacement = exchange.replacement();
        keepExtensions(replacement);
        RestoreReport report = new Restore(replacement.dataSource(), project).run(file, listener);
        return new Replaced(report, exchange.exchange(Clock.systemUTC()));
    }

    /** Drops the previous database. */
    public void drop(DatabaseUrl previous) {
        exchange.drop(previous);
    }

    /** Extensions that the history does not create belong to the administrator of the server. */
    private void keepExtensions(DatabaseUrl replacement) {
        try (Connection from = current.dataSource().getConnection();
                Connection to = replacement.dataSource().getConnection();
                Statement statement = to.createStatement()) {
            List<ObjectName> extensions = new BackupQuery(EXTENSIONS)
                    .rows(from, row -> new ObjectName(row.getString("nspname"), row.getString("extname")));
            for (ObjectName extension : extensions) {
                if (project.changelog().revisions().stream().noneMatch(revision -> creates(revision, extension))) {
                    String schema = ObjectName.quoted(extension.schema());
                    if (!extension.schema().equals("pg_catalog")) {
                        statement.execute("create schema if not exists " + schema);
                    }
                    statement.execute("create extension if not exists " + ObjectName.quoted(extension.name())
                            + " schema " + schema);
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.because(
                    "The database cannot be replaced, because its extensions cannot be created in a new one. Nothing"
                            + " was changed",
                    e);
        }
    }

    private static boolean creates(Revision revision, ObjectName extension) {
        return Pattern.compile("(?i)\\bcreate\\s+extension\\s+(?:if\\s+not\\s+exists\\s+)?\"?"
                        + Pattern.quote(extension.name()) + "\\b")
                .matcher(revision.sql())
                .find();
    }

    /** Drops the new database, unless it has taken over the name. */
    @Override
    public void close() {
        exchange.close();
    }
}
