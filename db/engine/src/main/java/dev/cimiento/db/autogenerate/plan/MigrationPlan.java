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
 * The statements that take one database to the schema of another: those of {@link DiffEngine}, preceded by this
 * project's own rules where the engine would lose data or recreate objects.
 *
 * <p>They are found by fixed-point iteration. Each round runs the proposed statements on the database itself and
 * compares again, until nothing differs, no statement succeeds, or four rounds are over. Within a round a failed
 * statement is retried after the others ({@link StatementRun}), so the order that is found works.
 *
 * <pre>{@code
 * MigrationPlan plan = MigrationPlan.find(copyOfHistory, List.of(), declared, true);
 * plan.statements(); // [ALTER TABLE public.readings ADD COLUMN note text]
 * plan.remaining();  // empty if the schemas are now equal
 * }</pre>
 *
 * @param statements in the order in which they succeeded
 * @param remaining the differences that remain after the statements
 */
public record MigrationPlan(List<String> statements, List<String> remaining) {

    private static final int ROUNDS = 4;

    public MigrationPlan {
        statements = List.copyOf(statements);
        remaining = List.copyOf(remaining);
    }

    /**
     * Finds the statements by running them on a database.
     *
     * @param from the database that is changed
     * @param first statements that run before the comparison, such as renames
     * @param to the target, which is only read
     * @param forward true for an upgrade: enum values may be added in place, and privileges are kept. False for a
     *     rollback: privileges become those of the target
     */
    public static MigrationPlan find(ScratchDatabase from, List<String> first, DatabaseSnapshot to, boolean forward) {
        try (Connection here = from.dataSource().getConnection();
                Connection there = to.dataSource().getConnection()) {
            StatementRun run = new StatementRun(here);
            run.all(first);
            ObjectSettings wanted = to.schema().settings();
            ObjectSettings privileges = ObjectSettings.privileges(forward ? here : there);
            run.all(wanted.readFrom(here).statementsTo(wanted, Setting::early));
            run.all(new RenamedObjects(here).statementsTo(new RenamedObjects(there)));
            run.all(Sequences.of(here).statementsTo(Sequences.of(there)));
            run.all(new StoredColumns(here).statementsTo(new StoredColumns(there)));
            run.all(new EnumTypes(here).statementsTo(new EnumTypes(there), forward));
            run.all(new CompositeTypes(here).statementsTo(new CompositeTypes(there)));
            DiffEngine engine = new DiffEngine(to.url(), PartitionedIndexes.of(there));
            ColumnTypes types = ColumnTypes.between(here, there, forward);
            List<String> assumptions = forward ? types.assumptions() : List.of();
            if (types.run(run)) {
                run.all(engine.typesMissingIn(from.url()));
                ColumnTypes.between(here, there, forward).run(run);
            }
            Schema reached = to.schema().readFrom(here);
            for (int round = 0, before = -1;
                    round < ROUNDS && !isReached(to, reached) && run.done().size() != before;
                    round++) {
                before = run.done().size();
                if (round > 0) {
                    // The objects that blocked a change of a type may be dropped now.
                    ColumnTypes.between(here, there, forward).run(run);
                }
                List<String> proposal = ProposedStatements.of(engine.statementsFrom(from.url()), here, there)
                        .statements();
                if (round == 0) {
                    run.all(UnchangedObjects.of(reached.catalog(), to.schema().catalog())
                            .keptBy(proposal));
                }
                if (run.done().size() == before) {
                    run.all(proposal);
                }
                run.all(wanted.readFrom(here).statementsTo(wanted, setting -> true));
                reached = to.schema().readFrom(here);
            }
            List<String> left = left(reached, to.schema(), run);
            left.addAll(assumptions);
            if (!wanted.granted()) {
                // A recreated object has only the default privileges.
                run.all(ObjectSettings.privileges(here).statementsTo(privileges, setting -> true));
            }
            return new MigrationPlan(run.done(), left);
        } catch (SQLException e) {
            throw DatabaseException.because("The migration cannot be tested on a scratch database", e);
        }
    }

    private static boolean isReached(DatabaseSnapshot to, Schema reached) {
        return to.schema().allDifferencesTo(reached).isEmpty();
    }

    private static List<String> left(Schema reached, Schema to, StatementRun run) {
        List<String> left = to.allDifferencesTo(reached);
        if (!left.isEmpty()) {
            run.failed().forEach((sql, e) -> left.add(e.getMessage() + ", by: " + sql));
        }
        return left;
    }
}
