package dev.cimiento.db.changelog.revision;

import java.util.List;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.changelog.DatabaseChangeLog;
import liquibase.database.core.PostgresDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LiquibaseException;
import liquibase.sql.visitor.SqlVisitor;
import liquibase.statement.SqlStatement;

/**
 * Commits a change set together with the row that records it. Liquibase commits them separately, and a process that is
 * killed in between would leave a change set that is applied but not recorded.
 */
public final class RecordingDatabase extends PostgresDatabase {

    private boolean unrecorded;

    @Override
    public void executeStatements(Change change, DatabaseChangeLog changeLog, List<SqlVisitor> visitors)
            throws LiquibaseException {
        unrecorded = !isAutoCommit();
        super.executeStatements(change, changeLog, visitors);
    }

    @Override
    public void executeRollbackStatements(SqlStatement[] statements, List<SqlVisitor> visitors)
            throws LiquibaseException {
        unrecorded = !isAutoCommit();
        super.executeRollbackStatements(statements, visitors);
    }

    @Override
    public void markChangeSetExecStatus(ChangeSet changeSet, ChangeSet.ExecType status) throws DatabaseException {
        unrecorded = false;
        super.markChangeSetExecStatus(changeSet, status);
    }

    @Override
    public void removeRanStatus(ChangeSet changeSet) throws DatabaseException {
        unrecorded = false;
        super.removeRanStatus(changeSet);
    }

    @Override
    public void commit() throws DatabaseException {
        if (!unrecorded) {
            super.commit();
        }
    }
}
