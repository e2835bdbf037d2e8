package dev.cimiento.db.autogenerate.rename;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * What is compared.
 *
 * @param history where the changelog leads, with its log table
 * @param shape the same without what is no part of a schema
 * @param declared as it should be
 */
public record DiffContext(
        ScratchDatabases databases,
        Changelog changelog,
        DatabaseSnapshot history,
        DatabaseSnapshot shape,
        DatabaseSnapshot declared) {

    interface Work<T> {
        T on(Renames renames, Connection old, Connection declared) throws SQLException;
    }

    /** A copy to work on. */
    public ScratchDatabase copyOf(DatabaseSnapshot database) {
        return databases.create(database.url().database());
    }

    /** Looks at the old database as it is after some renames, and at the declared one. */
    <T> T afterRenames(List<Rename> declaredRenames, Work<T> work) throws SQLException {
        if (declaredRenames.isEmpty()) {
            return onBoth(shape.dataSource(), declaredRenames, work);
        }
        try (ScratchDatabase renamed = copyOf(shape)) {
            return onBoth(renamed.dataSource(), declaredRenames, work);
        }
    }

    private <T> T onBoth(DataSource old, List<Rename> declaredRenames, Work<T> work) throws SQLException {
        try (Connection here = old.getConnection();
                Connection there = declared.dataSource().getConnection()) {
            return work.on(Renames.apply(declaredRenames, here), here, there);
        }
    }
}
