package dev.cimiento.db.lint.measure;

import dev.cimiento.db.changelog.revision.RevisionSql;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A copy of a database without rows on which a revision runs. It is created on first use. */
public final class UpgradedCopy implements Supplier<DataSource>, AutoCloseable {

    private final ScratchDatabases databases;
    private final DatabaseUrl before;
    private final RevisionSql revision;
    private @Nullable ScratchDatabase copy;

    /** @param before the database to copy */
    public UpgradedCopy(ScratchDatabases databases, DatabaseUrl before, RevisionSql revision) {
        this.databases = databases;
        this.before = before;
        this.revision = revision;
    }

    @Override
    public DataSource get() {
        if (copy == null) {
            copy = databases.create(before.database());
            try {
                ScratchMeasurement.run(copy.dataSource(), revision, false);
            } catch (SQLException e) {
                throw DatabaseException.because("The schema after the revision cannot be created", e);
            }
        }
        return copy.dataSource();
    }

    @Override
    public void close() {
        if (copy != null) {
            copy.close();
        }
    }
}
