package dev.cimiento.db.autogenerate.rehearsal;

import dev.cimiento.db.autogenerate.database.Column;
import dev.cimiento.db.autogenerate.database.Names;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.rename.Comparison;
import dev.cimiento.db.autogenerate.rename.Renames;
import dev.cimiento.db.autogenerate.rows.MadeUpRows;
import dev.cimiento.db.autogenerate.rows.MadeUpRows.Filling;
import dev.cimiento.db.autogenerate.rows.TableFilling;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.NewRevision;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Meanwhile;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Tries a revision before it is written, on the database of the history filled with made-up rows: forward it has to
 * reach the declared schema, back what was before, and the rows of what stays have to be the same, both ways. That
 * database is used up by it.
 */
public final class RevisionProof implements AutoCloseable {

    private final Comparison comparison;
    private final Renames renames;
    private final Schema before;
    private final Schema after;
    private final ScratchDatabase declared;
    private final Connection connection;
    private final Meanwhile<StayingRows> filling;
    private final List<String> problems = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    private RevisionProof(Comparison comparison, Renames renames, ScratchDatabase declared, Connection connection) {
        this.comparison = comparison;
        this.renames = renames;
        this.before = comparison.history().schema();
        this.after = comparison.declared().schema();
        this.declared = declared;
        this.connection = connection;
        this.filling = Meanwhile.begin(this::fill);
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

    /** Begins to make up the rows, for which the revision need not be known. */
    public static RevisionProof begin(Comparison comparison, Renames renames) throws SQLException {
        ScratchDatabase declared = comparison.copyOf(comparison.declared());
        try {
            return new RevisionProof(
                    comparison,
                    renames,
                    declared,
                    comparison.history().dataSource().getConnection());
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
            connection.close();
        }
    }

    private void run(Changelog proposed, boolean losing) throws SQLException {
        Migrations migrations = new Migrations(comparison.history().dataSource(), proposed);
        StayingRows staying = filling.result();
        Observation first = underNewNames(old -> Observation.of(old, staying));
        if (works("forward", migrations, true)) {
            Observation reached = Observation.of(connection, staying);
            expect("forward", after, first.lostForward(reached));
            expectPrivileges("forward", first, reached);
        }
        if (problems.isEmpty() && back(migrations, proposed, losing)) {
            Observation returned = underNewNames(old -> Observation.of(old, staying));
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
        expected.differencesTo(expected.likewise(connection))
                .forEach(difference -> problems.add(direction + ": " + difference));
        if (problems.isEmpty()) {
            lost.forEach(what -> problems.add(direction + ": " + what));
            new ColumnSequences(connection).behind().forEach(what -> problems.add(direction + ": " + what));
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
            try (Connection declared = this.declared.dataSource().getConnection()) {
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
        execute(connection, renames.statements());
        T result = work.on(connection);
        execute(connection, renames.inverse());
        return result;
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
