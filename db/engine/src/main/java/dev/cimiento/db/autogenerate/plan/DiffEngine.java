package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.StatementSplitter;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.Consts;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.database.base.jdbc.IJdbcConnector;
import org.pgcodekeeper.core.ignorelist.IgnoreSchemaList;
import org.pgcodekeeper.core.loader.LoaderFactory;
import org.pgcodekeeper.core.monitor.NullMonitor;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/**
 * Asks pgCodeKeeper which statements lead to a database, which does not change meanwhile. What it answers is a proposal,
 * not yet a truth.
 */
final class DiffEngine {

    private final CoreSettings settings = settings();
    private final DatabaseUrl to;
    private @Nullable BackgroundTask<AbstractDatabase> target;

    DiffEngine(DatabaseUrl to) {
        this.to = to;
    }

    /**
     * The statements, in the order in which they should run with an empty search path.
     *
     * @throws DatabaseException when a database has something that the engine cannot read
     */
    List<String> statementsFrom(DatabaseUrl from) {
        BackgroundTask<AbstractDatabase> wanted = target == null ? BackgroundTask.begin(() -> load(to)) : target;
        target = wanted;
        try {
            String script = PgCodeKeeperApi.diff(settings, load(from), wanted.result());
            return StatementSplitter.of(script).stream()
                    .filter(statement ->
                            !isOfTheSession(statement) && !namesNotNull(statement) && !isOfAPartition(statement))
                    .map(DiffEngine::withPartitions)
                    .sorted(Comparator.comparing(statement -> !dropsTable(statement)))
                    .toList();
        } catch (IOException e) {
            throw new DatabaseException("The schema cannot be compared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The comparison was interrupted.", e);
        }
    }

    private AbstractDatabase load(DatabaseUrl url) {
        try {
            return LoaderFactory.createJdbcLoader(
                            settings, Consts.UTC, new Connector(url), new NullMonitor(), new IgnoreSchemaList())
                    .loadAndAnalyze();
        } catch (IOException e) {
            throw new DatabaseException("The schema cannot be compared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The comparison was interrupted.", e);
        }
    }

    private static CoreSettings settings() {
        CoreSettings settings = new CoreSettings();
        // Otherwise a column in the middle makes the table anew.
        settings.setIgnoreColumnOrder(true);
        settings.setEnableFunctionBodiesDependencies(true);
        settings.setIgnorePrivileges(true);
        settings.setKeepNewlines(true);
        return settings;
    }

    /** An index of the parent alone would stay invalid until each partition has one. */
    private static String withPartitions(String statement) {
        return statement.replaceFirst("(?is)^(create (?:unique )?index \\S+ on) only ", "$1 ");
    }

    private static boolean isOfAPartition(String statement) {
        return statement.matches(
                "(?is)create (?:unique )?index if not exists .*|alter index \\S+\\s+attach partition .*");
    }

    /** Tried first, so that its parts need not be dropped one by one; where that fails, after them. */
    private static boolean dropsTable(String statement) {
        return statement.toLowerCase(Locale.ROOT).startsWith("drop table");
    }

    /** Not null is the column's; that it is a constraint with a name besides is new in PostgreSQL 18. */
    private static boolean namesNotNull(String statement) {
        return statement.matches("(?is)alter table .*\\srename constraint \\S*not_null\"? to \\S*not_null\"?");
    }

    /** An extension brings its own comment. */
    private static boolean isOfTheSession(String statement) {
        return statement.toLowerCase(Locale.ROOT).matches("(?s)(?:set\\s+(?!constraints)|comment on extension ).*");
    }

    /** The engine's own way to connect takes the password in the address. */
    private record Connector(DatabaseUrl url) implements IJdbcConnector {

        @Override
        public Connection getConnection() throws IOException {
            try {
                return url.dataSource().getConnection();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public String getUrl() {
            return url.jdbcUrl();
        }

        @Override
        public String getBatchDelimiter() {
            return "";
        }
    }
}
