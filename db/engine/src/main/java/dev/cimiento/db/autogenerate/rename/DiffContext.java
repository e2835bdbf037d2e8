package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.plan.DiffEngine;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The databases that a generation compares.
 *
 * @param history a database with all revisions of the changelog, and its log table
 * @param shape a copy of it without the objects that a comparison ignores
 * @param work a copy of that copy, in which the statements of the revision are found
 * @param declared a database with the declared schema
 * @param engine compares the schemas, and may be reading them already
 */
public record DiffContext(
        ScratchDatabases databases,
        Changelog changelog,
        DatabaseSnapshot history,
        DatabaseSnapshot shape,
        ScratchDatabase work,
        DatabaseSnapshot declared,
        DiffEngine engine) {

    interface Work<T> {
        T on(Renames renames, Connection old, Connection declared) throws SQLException;
    }

    /** Returns this context with another database for the history. */
    public DiffContext with(ScratchDatabase otherHistory) {
        DatabaseSnapshot other = new DatabaseSnapshot(otherHistory, history.schema());
        return new DiffContext(databases, changelog, other, shape, work, declared, engine);
    }

    /** Returns true if the copy of the history lacks only the log tables, so that the tables of both are the same. */
    public boolean isComplete() {
        return shape.schema() == history.schema();
    }

    /** Creates a copy that can be changed. Waits until the engine has read the database. */
    public ScratchDatabase copyOf(DatabaseSnapshot database) {
        engine.await();
        return databases.create(database.url().database());
    }

    /** Runs work on the database of the history after some renames, and on the declared one. */
    <T> T afterRenames(List<Rename> declaredRenames, Work<T> work) throws SQLException {
        if (declaredRenames.isEmpty()) {
            return onBoth(shape.readers(), declaredRenames, work);
        }
        try (ScratchDatabase renamed = copyOf(shape)) {
            return onBoth(renamed.dataSource(), declaredRenames, work);
        }
    }

    private <T> T onBoth(DataSource old, List<Rename> declaredRenames, Work<T> work) throws SQLException {
        try (Connection here = old.getConnection();
                Connection there = declared.readers().getConnection()) {
            return work.on(Renames.apply(declaredRenames, here), here, there);
        }
    }
}
