package dev.cimiento.db.autogenerate;

import dev.cimiento.db.autogenerate.MadeUpRows.Filling;
import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.changelog.NewRevision;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tries a revision before it is written, on the database of the history filled with made-up rows: forward it has to
 * reach the declared schema, back what was before, and the rows of what stays have to be the same, both ways. The
 * databases of the comparison are used up by that.
 */
final class RevisionProof {

    private final Comparison comparison;
    private final Renames renames;
    private final Changelog proposed;
    private final Migrations migrations;
    private final Schema before;
    private final Schema after;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private RevisionProof(Comparison comparison, Renames renames, NewRevision revision) {
        this.comparison = comparison;
        this.renames = renames;
        this.proposed = comparison.changelog().followedBy(revision);
        this.migrations = new Migrations(comparison.history().dataSource(), proposed);
        this.before = comparison.history().schema();
        this.after = comparison.declared().schema();
    }

    /**
     * What came out.
     *
     * @param problems why the revision is not right; none when it is proved
     * @param remarks what else is to be known of it
     */
    record Finding(List<String> problems, List<String> remarks) {

        Finding {
            problems = List.copyOf(problems);
            remarks = List.copyOf(remarks);
        }
    }

    /** @param losing whether data is lost on purpose, so that the way back may not find all that it needs */
    static Finding of(Comparison comparison, Renames renames, NewRevision revision, boolean losing)
            throws SQLException {
        RevisionProof proof = new RevisionProof(comparison, renames, revision);
        proof.run(losing);
        return new Finding(proof.problems, proof.remarks);
    }

    private void run(boolean losing) throws SQLException {
        StayingRows staying = fill();
        Observation first = underNewNames(connection -> Observation.of(connection, staying));
        if (works("forward", migrations, true)) {
            Observation reached = rows(connection -> Observation.of(connection, staying));
            expect("forward", after, first.lostForward(reached));
            expectPrivileges("forward", first, reached);
        }
        if (problems.isEmpty() && back(losing)) {
            Observation returned = underNewNames(connection -> Observation.of(connection, staying));
            expect("back", before, first.lostThereAndBack(returned));
            expectPrivileges("back", first, returned);
            if (problems.isEmpty() && works("forward again", migrations, true)) {
                expect("forward again", after, List.of());
            }
        }
    }

    private boolean back(boolean losing) throws SQLException {
        if (works("back", migrations, false)) {
            return true;
        }
        if (losing && worksWithoutRows()) {
            String refusal = problems.get(0).replaceFirst("^back: The revision \\S+ could not be taken back,? ?", "");
            problems.clear();
            remarks.add("It can be taken back only while no row stands against it: " + refusal);
        }
        return false;
    }

    private boolean worksWithoutRows() throws SQLException {
        try (ScratchDatabase empty = comparison.databases().create()) {
            Migrations there = new Migrations(empty.dataSource(), proposed);
            return works("", there, true)
                    && works("", there, false)
                    && before.differencesTo(before.likewise(empty.dataSource())).isEmpty();
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
        expected.differencesTo(expected.likewise(comparison.history().dataSource()))
                .forEach(difference -> problems.add(direction + ": " + difference));
        if (problems.isEmpty()) {
            lost.forEach(what -> problems.add(direction + ": " + what));
            rows(connection -> new ColumnSequences(connection).behind())
                    .forEach(what -> problems.add(direction + ": " + what));
        }
    }

    /** Where they are asked for, they are part of the schemas. */
    private void expectPrivileges(String direction, Observation first, Observation then) {
        if (problems.isEmpty() && !after.settings().granted()) {
            first.changedPrivileges(then).forEach(what -> problems.add(direction + ": " + what));
        }
    }

    /** The names of the two databases agree while the renames are done. */
    private StayingRows fill() throws SQLException {
        return underNewNames(old -> {
            try (Connection declared = comparison.declared().dataSource().getConnection()) {
                Map<String, Map<String, Column>> tables = Column.of(old);
                Map<String, Map<String, Column>> wanted = Column.of(declared);
                for (Filling filling : new MadeUpRows(old, declared, tables, wanted).fill()) {
                    if (filling.rows() < TableFilling.ROWS) {
                        remarks.add("Tried with " + filling.rows() + " rows in " + Names.shown(filling.table()) + ": "
                                + filling.refusal());
                    }
                }
                Sequences.of(old).advance(old, Sequences.of(declared));
                new ColumnSequences(old).advance();
                return StayingRows.between(tables, wanted);
            }
        });
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T underNewNames(Work<T> work) throws SQLException {
        return rows(connection -> {
            execute(connection, renames.statements());
            T result = work.on(connection);
            execute(connection, renames.inverse());
            return result;
        });
    }

    private <T> T rows(Work<T> work) throws SQLException {
        try (Connection connection = comparison.history().dataSource().getConnection()) {
            return work.on(connection);
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
