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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pgcodekeeper.core.Consts;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.database.base.jdbc.IJdbcConnector;
import org.pgcodekeeper.core.ignorelist.IgnoreSchemaList;
import org.pgcodekeeper.core.loader.LoaderFactory;
import org.pgcodekeeper.core.monitor.NullMonitor;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/**
 * Compares two databases by pgCodeKeeper. Its statements are a proposal: {@link MigrationPlan} runs them and compares
 * again, because some fail and some do not reach the target.
 *
 * <pre>{@code
 * new DiffEngine().statements(history.url(), false, declared.url(), indexes);
 * // [ALTER TABLE public.readings ADD COLUMN note text]
 * }</pre>
 */
public final class DiffEngine {

    private final CoreSettings settings = settings();
    private final Map<DatabaseUrl, BackgroundTask<AbstractDatabase>> snapshots = new ConcurrentHashMap<>();

    /**
     * Returns the statements that take a database to the target, in the order of pgCodeKeeper with few exceptions. They
     * name each schema, as an empty search path needs it.
     *
     * @param changing true if the first database changes meanwhile. Other databases are read once
     * @throws DatabaseException if pgCodeKeeper cannot read an object of one of the databases
     */
    List<String> statements(DatabaseUrl from, boolean changing, DatabaseUrl to, PartitionedIndexes indexes) {
        BackgroundTask<AbstractDatabase> target = readOnce(to);
        try {
            AbstractDatabase source = changing ? load(from) : readOnce(from).result();
            String script = PgCodeKeeperApi.diff(settings, source, target.result());
            return StatementSplitter.of(script).stream()
                    .filter(statement -> !isOfTheSession(statement) && !namesNotNull(statement))
                    .sorted(Comparator.comparing(DiffEngine::place))
                    .flatMap(statement -> indexes.written(statement).stream())
                    .toList();
        } catch (IOException e) {
            throw new DatabaseException("The schema cannot be compared: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseException("The comparison was interrupted.", e);
        }
    }

    private BackgroundTask<AbstractDatabase> readOnce(DatabaseUrl url) {
        return snapshots.computeIfAbsent(url, unchanged -> BackgroundTask.begin(() -> load(url)));
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
        // Otherwise a column that is added in the middle recreates the table.
        settings.setIgnoreColumnOrder(true);
        settings.setEnableFunctionBodiesDependencies(true);
        settings.setIgnorePrivileges(true);
        settings.setKeepNewlines(true);
        return settings;
    }

    /**
     * Dropped tables go first, so that their parts need no statements of their own. If that fails, it is retried later.
     * Indexes of partitioned tables go last: they take the indexes that their partitions have already.
     */
    private static int place(String statement) {
        if (statement.toLowerCase(Locale.ROOT).startsWith("drop table")) {
            return 0;
        }
        return PartitionedIndexes.createsOne(statement) ? 2 : 1;
    }

    /**
     * {@code not null} is compared as a property of the column. PostgreSQL 18 also makes it a constraint with a name.
     */
    private static boolean namesNotNull(String statement) {
        return statement.matches("(?is)alter table .*\\srename constraint \\S*not_null\\d*\"? to \\S*not_null\\d*\"?");
    }

    /** Settings of the session are not needed, and an extension sets its own comment. */
    private static boolean isOfTheSession(String statement) {
        return statement.toLowerCase(Locale.ROOT).matches("(?s)(?:set\\s+(?!constraints)|comment on extension ).*");
    }

    /** Connects without the password in the URL, unlike pgCodeKeeper's own connector. */
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
