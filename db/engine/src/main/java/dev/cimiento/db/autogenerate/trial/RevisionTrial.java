package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.rename.DiffContext;
import dev.cimiento.db.autogenerate.rename.Renames;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.core.BackgroundTask;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Tests a revision before it is written, on the database of the history filled with synthetic rows. The upgrade must
 * reach the declared schema, the downgrade must restore the previous schema, and both must keep the retained data. The
 * database cannot be used afterwards.
 *
 * <pre>{@code
 * try (RevisionTrial trial = RevisionTrial.begin(context, renames)) {
 *     RevisionTrial.TrialResult result = trial.of(revision, false);
 *     result.problems(); // [downgrade: table public.readings: missing]
 * }
 * }</pre>
 */
public final class RevisionTrial implements AutoCloseable {

    private final DiffContext context;
    private final Schema before;
    private final Schema after;
    private final ScratchDatabase declared;
    private final RenamedConnection history;
    private final BackgroundTask<RowFilling.Filled> filling;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private RevisionTrial(
            DiffContext context,
            ScratchDatabase declared,
            RenamedConnection history,
            BackgroundTask<RowFilling.Filled> filling) {
        this.context = context;
        this.before = context.history().schema();
        this.after = context.declared().schema();
        this.declared = declared;
        this.history = history;
        this.filling = filling;
    }

    /**
     * The result of the test.
     *
     * @param problems the reasons why the revision failed; empty if it passed
     * @param remarks notes for the reader of the revision
     */
    public record TrialResult(List<String> problems, List<String> remarks) {

        public TrialResult {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /** Starts a thread that fills the database with rows. Meanwhile the caller can generate the revision. */
    public static RevisionTrial begin(DiffContext context, Renames renames) throws SQLException {
        ScratchDatabase declared = context.copyOf(context.declared());
        try {
            RenamedConnection history =
                    new RenamedConnection(context.history().dataSource().getConnection(), renames);
            RowFilling rows = new RowFilling(history, declared.dataSource());
            return new RevisionTrial(context, declared, history, BackgroundTask.begin(rows::fill));
        } catch (SQLException e) {
            declared.close();
            throw e;
        }
    }

    /**
     * Tests a revision. This method can be called only once.
     *
     * @param losing true if the revision loses data on purpose, so that a downgrade can fail on rows
     */
    public TrialResult of(NewRevision revision, boolean losing) throws SQLException {
        run(context.changelog().followedBy(revision), losing);
        return new TrialResult(problems, remarks);
    }

    @Override
    public void close() throws SQLException {
        filling.await();
        try (declared) {
            history.connection().close();
        }
    }

    private void run(Changelog proposed, boolean losing) throws SQLException {
        Migrations migrations = new Migrations(context.history().dataSource(), proposed);
        RowFilling.Filled filled = filling.result();
        remarks.addAll(filled.remarks());
        RetainedData retained = filled.retained();
        StateSnapshot first = history.underNewNames(old -> StateSnapshot.of(old, retained));
        Set<String> partitions = Partitions.of(history.connection()).names();
        if (works("upgrade", migrations, true)) {
            StateSnapshot reached = StateSnapshot.of(history.connection(), retained);
            expect("upgrade", after.differencesTo(schema()), first.lostByUpgrade(reached));
            expectPrivileges("upgrade", first, reached);
        }
        if (problems.isEmpty() && back(migrations, proposed, losing)) {
            StateSnapshot returned = history.underNewNames(old -> StateSnapshot.of(old, retained));
            expect("downgrade", downgradeDifferences(partitions), first.lostByRoundTrip(returned));
            expectPrivileges("downgrade", first, returned);
            if (problems.isEmpty() && works("second upgrade", migrations, true)) {
                expect("second upgrade", after.differencesTo(schema()), List.of());
            }
        }
        problems.addAll(filled.untested());
    }

    private boolean back(Migrations migrations, Changelog proposed, boolean losing) throws SQLException {
        if (works("downgrade", migrations, false)) {
            return true;
        }
        if (losing && worksWithoutRows(proposed)) {
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
            return false;
        }
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
