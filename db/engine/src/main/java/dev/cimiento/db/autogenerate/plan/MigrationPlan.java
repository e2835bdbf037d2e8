package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.ObjectSettings.Setting;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The statements that lead from one database to another: those of the diff engine, and those of our own rules where it
 * errs. They are found by fixed-point iteration: each round runs what the comparison proposes on the database itself and
 * compares again, until nothing differs, nothing more works, or four rounds are over. Within a round a statement that
 * fails is run again after the others, so the order found is one that works.
 *
 * @param statements in the order in which they were found to work
 * @param left in which points the database is then not as the other
 */
public record MigrationPlan(List<String> statements, List<String> left) {

    private static final int ROUNDS = 4;

    public MigrationPlan {
        statements = List.copyOf(statements);
        left = List.copyOf(left);
    }

    /**
     * Leads a database, which is changed by that, to another.
     *
     * @param first what has to be done before the two are compared
     * @param to itself only read
     * @param forward whether the other is to be reached for the first time: then enum values may be added, so that they
     *     can be used in a later transaction only, and who may do what stays as it is, else becomes as it was there
     */
    public static MigrationPlan find(ScratchDatabase from, List<String> first, DatabaseSnapshot to, boolean forward) {
        try (Connection here = from.dataSource().getConnection();
                Connection there = to.dataSource().getConnection()) {
            StatementRun run = new StatementRun(here);
            run.all(first);
            ObjectSettings wanted = to.schema().settings();
            ObjectSettings privileges = ObjectSettings.privileges(forward ? here : there);
            run.all(wanted.likewise(here).statementsTo(wanted, Setting::early));
            run.all(new RenamedObjects(here).statementsTo(new RenamedObjects(there)));
            run.all(Sequences.of(here).statementsTo(Sequences.of(there)));
            run.all(new StoredColumns(here).statementsTo(new StoredColumns(there)));
            run.all(new EnumTypes(here).statementsTo(new EnumTypes(there), forward));
            run.all(new CompositeTypes(here).statementsTo(new CompositeTypes(there)));
            DiffEngine engine = new DiffEngine(to.url());
            List<String> left = left(here, to.schema(), run);
            for (int round = 0, before = -1;
                    round < ROUNDS && !left.isEmpty() && run.done().size() != before;
                    round++) {
                before = run.done().size();
                run.all(engine.statementsFrom(from.url()));
                run.all(wanted.likewise(here).statementsTo(wanted, setting -> true));
                left = left(here, to.schema(), run);
            }
            if (!wanted.granted()) {
                // What was made anew has only those that everything begins with.
                run.all(ObjectSettings.privileges(here).statementsTo(privileges, setting -> true));
            }
            return new MigrationPlan(run.done(), left);
        } catch (SQLException e) {
            throw DatabaseException.because("The way to the declared schema cannot be tried", e);
        }
    }

    private static List<String> left(Connection from, Schema to, StatementRun run) throws SQLException {
        List<String> left = to.differencesTo(to.likewise(from));
        if (!left.isEmpty()) {
            run.failed().forEach((sql, e) -> left.add(e.getMessage() + ", by: " + sql));
        }
        return left;
    }
}
