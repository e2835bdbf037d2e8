package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.Renames;
import dev.cimiento.db.autogenerate.requirement.Requirement;
import dev.cimiento.db.autogenerate.rows.FilledTable;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.NewChangeSet;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Tests a revision before it is written, on the database of the history filled with synthetic rows. The upgrade must
 * reach the declared schema, the downgrade must restore the previous schema, and both must keep the retained data. The
 * database cannot be used afterwards.
 *
 * <pre>{@code
 * try (RevisionTrial trial = RevisionTrial.begin(context, renames)) {
 *     trial.fillAffectedBy(statements);
 *     List<Requirement> breakable = trial.breakable(statements);
 *     RevisionTrial.TrialResult result = trial.of(revision, false);
 *     result.problems(); // [downgrade: table public.readings: missing]
 * }
 * }</pre>
 */
public final class RevisionTrial implements AutoCloseable {

    private static final CatalogQuery LOCKED_BY_ROWS = new CatalogQuery("locked_by_rows.sql");

    /** The server's classes of data exceptions and integrity constraint violations. */
    private static final Set<String> ERRORS_OF_VALUES = Set.of("22", "23");

    private final DiffContext context;
    private final Schema before;
    private final Schema after;
    private final Optional<ScratchDatabase> copy;
    private final RenamedConnection history;
    private final RowFilling rows;
    private final BackgroundTask<RowFilling.Filled> filling;
    private RowFilling.@Nullable Filled filled;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<TestedTable> tables = new ArrayList<>();
    private boolean failedOnRows;

    private RevisionTrial(
            DiffContext context, Optional<ScratchDatabase> copy, RenamedConnection history, Connection declared) {
        this.context = context;
        this.before = context.history().schema();
        this.after = context.declared().schema();
        this.copy = copy;
        this.history = history;
        this.rows = new RowFilling(history, declared, context);
        this.filling = BackgroundTask.begin(rows::changed);
    }

    /**
     * The result of the test.
     *
     * @param problems the reasons why the revision failed; empty if it passed
     * @param remarks notes for the reader of the revision
     * @param tables the changed tables with the rows on which they were tested
     */
    public record TrialResult(List<String> problems, List<String> remarks, List<TestedTable> tables) {

        public TrialResult {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
            tables = List.copyOf(tables);
        }
    }

    /** Starts a thread that fills the database with rows. Meanwhile the caller can generate the revision. */
    public static RevisionTrial begin(DiffContext context, Renames renames) throws SQLException {
        Optional<ScratchDatabase> copy =
                needsCopy(context.declared()) ? Optional.of(context.copyOf(context.declared())) : Optional.empty();
        try {
            DataSource declared = copy.map(ScratchDatabase::dataSource)
                    .orElseGet(() -> context.declared().url().dataSource());
            RenamedConnection history =
                    new RenamedConnection(context.history().url().dataSource().getConnection(), renames);
            return new RevisionTrial(context, copy, history, declared.getConnection());
        } catch (SQLException e) {
            copy.ifPresent(ScratchDatabase::close);
            throw e;
        }
    }

    /**
     * Returns true if the test copies the database of the declared schema: if rows can be tried only under locks that would
     * make others wait, even those that read.
     */
    public static boolean needsCopy(DatabaseSnapshot declared) throws SQLException {
        try (Connection connection = declared.readers().getConnection()) {
            return LOCKED_BY_ROWS.rows(connection, row -> row.getBoolean(1)).get(0);
        }
    }

    /**
     * Also fills the tables that are not changed themselves, but which the revision affects. This method must be called
     * once, before {@link #breakable}.
     *
     * @param statements the statements of the upgrade and of the rollback
     */
    public void fillAffectedBy(List<String> statements) throws SQLException {
        filled = rows.affectedBy(statements, filling.result());
    }

    /**
     * Returns the requirements of the declared schema that existing rows may break, each with the query that counts
     * them. They are tested on rows that break them. This method can be called once, before {@link #of}.
     *
     * @param statements the upgrade, each without a semicolon at its end
     */
    public List<Requirement> breakable(List<String> statements) throws SQLException {
        RowTrial.Result result = new RowTrial(history.connection(), filled(), statements).run();
        if (result.refusal() != null) {
            remarks.add("Existing rows with repeated or extreme values may break this revision: " + result.refusal());
        }
        for (FilledTable table : filled().changed()) {
            tables.add(TestedTable.of(
                    table,
                    result.kept(),
                    result.broken().getOrDefault(table.name(), 0),
                    filled().retained().compared(table.name())));
        }
        return result.breakable();
    }

    /**
     * Tests a revision. This method can be called only once.
     *
     * @param losing true if the revision loses data on purpose, so that a downgrade can fail on rows
     */
    public TrialResult of(NewRevision revision, boolean losing) throws SQLException {
        run(revision, losing);
        return new TrialResult(problems, remarks, tables);
    }

    @Override
    public void close() throws SQLException {
        filling.await();
        try (rows) {
            history.connection().close();
        } finally {
            copy.ifPresent(ScratchDatabase::close);
        }
    }

    private RowFilling.Filled filled() {
        return Objects.requireNonNull(filled);
    }

    private void run(NewRevision revision, boolean losing) throws SQLException {
        Changelog proposed = context.changelog().followedBy(revision);
        Migrations migrations = new Migrations(context.history().url().dataSource(), proposed);
        remarks.addAll(filled().remarks());
        RetainedData retained = filled().retained();
        StateSnapshot first = history.underNewNames(old -> StateSnapshot.of(old, retained));
        Set<String> partitions = Partitions.of(history.connection()).names();
        StateSnapshot reached = first;
        if (works("upgrade", migrations, true)) {
            reached = StateSnapshot.of(history.connection(), retained);
            expect("upgrade", after.differencesTo(schema()), first.lostByUpgrade(reached));
            expectPrivileges("upgrade", first, reached);
            expectRewrites("upgrade", first, reached, revision, NewChangeSet::sql);
        }
        if (problems.isEmpty() && back(migrations, proposed, losing)) {
            StateSnapshot returned = history.underNewNames(old -> StateSnapshot.of(old, retained));
            expect("downgrade", downgradeDifferences(partitions), first.lostByRoundTrip(returned));
            expectPrivileges("downgrade", first, returned);
            expectRewrites("downgrade", reached, returned, revision, NewChangeSet::rollback);
            if (problems.isEmpty() && works("second upgrade", migrations, true)) {
                expect("second upgrade", after.differencesTo(schema()), List.of());
            }
        }
        problems.addAll(filled().untested());
    }

    /** Checks that the revision shows which tables it rewrites. */
    private void expectRewrites(
            String direction,
            StateSnapshot from,
            StateSnapshot to,
            NewRevision revision,
            Function<NewChangeSet, String> part) {
        List<String> statements = revision.changeSets().stream()
                .flatMap(changeSet -> StatementSplitter.of(part.apply(changeSet)).stream())
                .toList();
        String remark = direction.equals("upgrade") ? "Rewrites the rows of " : "A downgrade rewrites the rows of ";
        RewrittenTables.by(statements, filled().names())
                .unannounced(from.rows(), to.rows(), remark, remarks)
                .forEach(what -> problems.add(direction + ": " + what));
    }

    private boolean back(Migrations migrations, Changelog proposed, boolean losing) throws SQLException {
        if (works("downgrade", migrations, false)) {
            return true;
        }
        if (losing && failedOnRows && worksWithoutRows(proposed)) {
            String refusal =
                    problems.get(0).replaceFirst("^downgrade: The revision \\S+ could not be rolled back,? ?", "");
            problems.clear();
            remarks.add("A downgrade works only while no row prevents it: " + refusal);
        }
        return false;
    }

    private boolean worksWithoutRows(Changelog proposed) throws SQLException {
        try (ScratchDatabase empty = context.databases().create();
                Connection looking = empty.dataSource().getConnection()) {
            Migrations there = new Migrations(empty.dataSource(), proposed);
            return works("", there, true)
                    && works("", there, false)
                    && before.differencesTo(before.readFrom(looking)).isEmpty();
        }
    }

    private boolean works(String direction, Migrations migrations, boolean up) {
        try {
            if (up) {
                migrations.upgrade(step -> {});
            } else {
                migrations.downgrade(1, step -> {});
            }
            return true;
        } catch (DatabaseException e) {
            problems.add(direction + ": " + e.getMessage());
            failedOnRows = isAboutRows(e);
            return false;
        }
    }

    /** Returns true if a value caused the failure, and false if for example a function is missing. */
    private static boolean isAboutRows(DatabaseException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException error && error.getSQLState() != null) {
                return ERRORS_OF_VALUES.contains(error.getSQLState().substring(0, 2));
            }
        }
        return false;
    }

    /** @param partitions those before the upgrade; no other may remain */
    private List<String> downgradeDifferences(Set<String> partitions) throws SQLException {
        List<String> differences = before.differencesTo(schema());
        Partitions.of(history.connection()).names().stream()
                .filter(name -> !partitions.contains(name))
                .forEach(name -> differences.add("table " + name + ": not expected"));
        return differences;
    }

    private Schema schema() throws SQLException {
        return before.readFrom(history.connection());
    }

    private void expect(String direction, List<String> differences, List<String> lost) throws SQLException {
        differences.forEach(difference -> problems.add(direction + ": " + difference));
        if (problems.isEmpty()) {
            lost.forEach(what -> problems.add(direction + ": " + what));
            new ColumnSequences(history.connection()).behind().forEach(what -> problems.add(direction + ": " + what));
        }
    }

    /** Checks that privileges are unchanged, unless they are part of the compared schemas. */
    private void expectPrivileges(String direction, StateSnapshot first, StateSnapshot then) {
        if (problems.isEmpty() && !after.settings().granted()) {
            first.changedPrivileges(then).forEach(what -> problems.add(direction + ": " + what));
        }
    }
}
