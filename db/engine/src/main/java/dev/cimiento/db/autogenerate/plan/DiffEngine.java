package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.IgnoredExtensions;
import dev.cimiento.db.core.SqlTokens;
import dev.cimiento.db.core.SqlTokens.Token;
import dev.cimiento.db.core.StatementSplitter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.pgcodekeeper.core.api.PgCodeKeeperApi;
import org.pgcodekeeper.core.schema.AbstractDatabase;
import org.pgcodekeeper.core.settings.CoreSettings;

/**
 * Compares two databases by pgCodeKeeper. Its statements are a proposal: {@link MigrationPlan} runs them and compares
 * again, because some fail and some do not reach the target.
 *
 * <pre>{@code
 * new DiffEngine().statements(history, false, declared, indexes);
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
     * @throws DatabaseException if one of the databases cannot be read
     */
    List<String> statements(DatabaseSnapshot from, boolean changing, DatabaseSnapshot to, PartitionedIndexes indexes) {
        BackgroundTask<AbstractDatabase> target = readOnce(to);
        try {
            AbstractDatabase source = changing ? load(from) : readOnce(from).result();
            String script = PgCodeKeeperApi.diff(settings, source, target.result());
            return statements(script).stream()
                    .filter(statement -> !isOfTheSession(statement) && !namesNotNull(statement))
                    .filter(statement -> !IgnoredExtensions.isAbout(statement))
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

    /**
     * Divides a script, without the statements for objects that pgCodeKeeper read only in part: such a statement can lack
     * closing parentheses, and would then include the statements after it.
     */
    private static List<String> statements(String script) {
        List<String> statements = new ArrayList<>();
        for (String statement : StatementSplitter.of(script)) {
            List<Token> tokens = SqlTokens.of(statement);
            if (count(tokens, "(") == count(tokens, ")")) {
                statements.add(statement);
            } else {
                statements.addAll(statements(afterFirst(tokens)));
            }
        }
        return statements;
    }

    private static long count(List<Token> tokens, String text) {
        return tokens.stream().filter(token -> token.isCode() && token.is(text)).count();
    }

    /** Returns the text after the first statement: pgCodeKeeper writes an empty line between two statements. */
    private static String afterFirst(List<Token> tokens) {
        int end = 1;
        while (end < tokens.size()
                && !(tokens.get(end - 1).is(";") && tokens.get(end).text().startsWith("\n\n"))) {
            end++;
        }
        return tokens.stream().skip(end).map(Token::text).collect(Collectors.joining());
    }

    /** Starts a thread that reads a database which does not change. Meanwhile it cannot be copied. */
    public void read(DatabaseSnapshot database) {
        readOnce(database);
    }

    /** Waits until all databases are read. */
    public void await() {
        snapshots.values().forEach(BackgroundTask::await);
    }

    private BackgroundTask<AbstractDatabase> readOnce(DatabaseSnapshot database) {
        return snapshots.computeIfAbsent(database.url(), unchanged -> BackgroundTask.begin(() -> load(database)));
    }

    private AbstractDatabase load(DatabaseSnapshot database) {
        try {
            return new SchemaLoader(database, settings).loadAndAnalyze();
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
}
