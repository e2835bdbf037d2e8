package dev.cimiento.db.backup;

import dev.cimiento.db.backup.copy.Progress;
import dev.cimiento.db.backup.file.BackupFile;
import dev.cimiento.db.backup.manifest.SavedTable;
import dev.cimiento.db.backup.restore.Loading;
import dev.cimiento.db.backup.restore.Loading.Loaded;
import dev.cimiento.db.backup.restore.RestoreTarget;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.apply.Stamp;
import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.UnfinishedRestore;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import dev.cimiento.db.project.Project;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Restores a backup into an empty database: builds the schema by the history up to the revision of the file, loads all
 * rows in one transaction, and checks them. The server can be of another major version than the one of the backup.
 *
 * <pre>{@code
 * try (BackupFile file = BackupFile.open(path)) {
 *     RestoreReport report = new Restore(dataSource, project).run(file, Progress.Listener.NONE);
 * }
 * }</pre>
 *
 * @param database a direct connection of a role that can create the schema
 * @param project the history and the invariants
 * @param onWait called if the restore has to wait for a process that migrates the database
 */
public record Restore(DataSource database, Project project, Runnable onWait) {

    public Restore(DataSource database, Project project) {
        this(database, project, () -> {});
    }

    /** Returns an error message if {@link #run} would refuse the database, for example because it is not empty. */
    public Optional<String> obstacle() {
        return transaction(connection -> new RestoreTarget(connection).obstacle());
    }

    /**
     * Restores all tables. Until this ends, the database is marked as the target of an unfinished restore.
     *
     * @throws DatabaseException if the file is newer than the history, if the database is not empty, or if the rows do
     *     not fit; then no rows are loaded
     */
    public RestoreReport run(BackupFile file, Progress.Listener listener) {
        RestorePlan plan = RestorePlan.of(file, project.changelog());
        boolean marked = plan.buildsSchema();
        transaction(connection -> {
            Optional<String> obstacle = new RestoreTarget(connection).obstacle();
            if (obstacle.isPresent()) {
                throw new DatabaseException(obstacle.get());
            }
            if (marked) {
                UnfinishedRestore.mark(connection, file.path().toString());
            }
            return true;
        });
        new Migrations(database, plan.changelog(), onWait).restoring().upgrade(step -> {});
        plan.halfApplied()
                .ifPresent(revision -> new Stamp(database, plan.changelog(), Clock.systemUTC(), onWait)
                        .changeSets(revision, plan.changeSets()));
        Loaded loaded = transaction(connection -> {
            if (marked) {
                UnfinishedRestore.clear(connection);
            }
            return new Loading(connection, file, listener).loadAll();
        });
        analyze(List.of());
        return new RestoreReport(
                file.manifest(),
                plan.revision(),
                loaded.created(),
                missing(file),
                loaded.grants(),
                project.invariants().check(database),
                new Migrations(database, project.changelog(), onWait).pending());
    }

    /**
     * Restores some tables of a file into a database that has their columns.
     *
     * @param names the tables, such as {@code public.orders}; the schema {@code public} can be omitted. A partitioned
     *     table stands for all its partitions
     * @param replace true to delete the rows that the tables have
     * @return the restored tables
     * @throws DatabaseException if a table is not in the file or not in the database, if it has rows and
     *     {@code replace} is false, or if other rows would refer to missing ones; then nothing is changed
     */
    public List<SavedTable> only(List<String> names, BackupFile file, boolean replace, Progress.Listener listener) {
        List<SavedTable> tables = new NamedTables(file).find(names);
        transaction(connection -> {
            new Loading(connection, file, listener).loadOnly(tables, replace);
            return true;
        });
        analyze(tables);
        return tables;
    }

    /** Compares names only, because servers of different versions write definitions differently. */
    private List<String> missing(BackupFile file) {
        Set<String> here = Catalog.of(database).objects();
        return file.manifest().objects().stream()
                .filter(object -> !here.contains(object))
                .toList();
    }

    private void analyze(List<SavedTable> tables) {
        String names = tables.stream().map(table -> table.name().sql()).collect(Collectors.joining(", "));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze " + names);
        } catch (SQLException e) {
            throw DatabaseException.because("All rows are restored, but statistics cannot be collected", e);
        }
    }

    /** Work within a transaction. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T transaction(Work<T> work) {
        try {
            return new AdvisoryLock(database, onWait).hold(session -> {
                session.setAutoCommit(false);
                SimpleQueryMode scripts = SimpleQueryMode.on(session);
                try {
                    T result = work.on(session);
                    session.commit();
                    return result;
                } finally {
                    scripts.close();
                    session.rollback();
                    session.setAutoCommit(true);
                }
            });
        } catch (SQLException e) {
            throw DatabaseException.because("The backup cannot be restored", e);
        }
    }
}
