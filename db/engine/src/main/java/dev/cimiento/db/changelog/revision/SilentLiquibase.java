package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import java.util.Map;
import liquibase.Scope;
import liquibase.logging.core.NoOpLogService;
import liquibase.ui.LoggerUIService;

/** Runs Liquibase without its log and console output. */
public final class SilentLiquibase {

    private static final Map<String, Object> SILENT =
            Map.of(Scope.Attr.logService.name(), new NoOpLogService(), Scope.Attr.ui.name(), new LoggerUIService());

    private SilentLiquibase() {}

    /** @throws DatabaseException for every failure */
    public static void run(Scope.ScopedRunner<?> work) {
        try {
            Scope.child(SILENT, work);
        } catch (Exception e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof DatabaseException own) {
                    throw own;
                }
                if (cause instanceof SQLException refusal) {
                    throw DatabaseException.because("The database reported an error", refusal);
                }
            }
            throw new DatabaseException("Liquibase failed: " + e.getMessage(), e);
        }
    }
}
