package dev.cimiento.db.autogenerate.trial;

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

/**
 * Tries a revision before it is written, on the database of the history filled with made-up rows: forward it has to
 * reach the declared schema, back what was before, and the rows of what stays have to be the same, both ways. That
 * database is used up by it.
 */
public final class RevisionTrial implements AutoCloseable {

    private final DiffContext comparison;
    private final Schema before;
    private final Schema after;
    private final ScratchDatabase declared;
    private final RenamedConnection history;
    private final BackgroundTask<RowFilling.Filled> filling;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private RevisionTrial(
            DiffContext comparison,
            ScratchDatabase declared,
            RenamedConnection history,
            BackgroundTask<RowFilling.Filled> filling) {
        this.comparison = comparison;
        this.before = comparison.history().schema();
        this.after = comparison.declared().schema();
        this.declared = declared;
        this.history = history;
        this.filling = filling;
    }

    /**
     * What came out.
     *
     * @param problems why the revision is not right; none when it is proved
     * @param remarks what else is to be known of it
     */
    public record Finding(List<String> problems, List<String> remarks) {

        public Finding {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /** Starts a thread that fills the database of the history with rows, for which the revision need not be known. */
    public static RevisionTrial begin(DiffContext comparison, Renames renames) throws SQLException {
        ScratchDatabase declared = comparison.copyOf(comparison.declared());
        try {
            RenamedConnection history =
                    new RenamedConnection(comparison.history().dataSource().getConnection(), renames);
            RowFilling rows = new RowFilling(history, declared.dataSource());
            return new RevisionTrial(comparison, declared, history, BackgroundTask.begin(rows::fill));
        } catch (SQLException e) {
            declared.close();
            throw e;
        }
    }

    /**
     * Tries a revision, the only one that this proof is for.
     *
     * @param losing whether data is lost on purpose, so that the way back may not find all that it needs
     */
    public Finding of(NewRevision revision, boolean losing) throws SQLException {
        run(comparison.changelog().followedBy(revision), losing);
        return new Finding(problems, remarks);
    }

    @Override
    public void close() throws SQLException {
        filling.await();
        try (declared) {
            history.connection().close();
        }
    }

    private void run(Changelog proposed, boolean losing) throws SQLException {
        Migrations migrations = new Migrations(comparison.history().dataSource(), proposed);
        RowFilling.Filled filled = filling.result();
        remarks.addAll(filled.remarks());
        RetainedData staying = filled.staying();
        StateSnapshot first = history.underNewNames(old -> StateSnapshot.of(old, staying));
        if (works("forward", migrations, true)) {
            StateSnapshot reached = StateSnapshot.of(history.connection(), staying);
            expect("forward", after, first.lostForward(reached));
            expectPrivileges("forward", first, reached);
        }
        if (problems.isEmpty() && back(migrations, proposed, losing)) {
            StateSnapshot returned = history.underNewNames(old -> StateSnapshot.of(old, staying));
            expect("back", before, first.lostThereAndBack(returned));
            expectPrivileges("back", first, returned);
            if (problems.isEmpty() && works("forward again", migrations, true)) {
                expect("forward again", after, List.of());
            }
        }
    }

    private boolean back(Migrations migrations, Changelog proposed, boolean losing) throws SQLException {
        if (works("back", migrations, false)) {
            return true;
        }
        if (losing && worksWithoutRows(proposed)) {
            String refusal = problems.get(0).replaceFirst("^back: The revision \\S+ could not be taken back,? ?", "");
            problems.clear();
            remarks.add("It can be taken back only while no row stands against it: " + refusal);
        }
        return false;
    }

    private boolean worksWithoutRows(Changelog proposed) throws SQLException {
        try (ScratchDatabase empty = comparison.databases().create();
                Connection looking = empty.dataSource().getConnection()) {
            Migrations there = new Migrations(empty.dataSource(), proposed);
            return works("", there, true)
                    && works("", there, false)
                    && before.differencesTo(before.likewise(looking)).isEmpty();
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

    private void expect(String direction, Schema expected, List<String> lost) throws SQLException {
        expected.differencesTo(expected.likewise(history.connection()))
                .forEach(difference -> problems.add(direction + ": " + difference));
        if (problems.isEmpty()) {
            lost.forEach(what -> problems.add(direction + ": " + what));
            new ColumnSequences(history.connection()).behind().forEach(what -> problems.add(direction + ": " + what));
        }
    }

    /** Where they are asked for, they are part of the schemas. */
    private void expectPrivileges(String direction, StateSnapshot first, StateSnapshot then) {
        if (problems.isEmpty() && !after.settings().granted()) {
            first.changedPrivileges(then).forEach(what -> problems.add(direction + ": " + what));
        }
    }
}
