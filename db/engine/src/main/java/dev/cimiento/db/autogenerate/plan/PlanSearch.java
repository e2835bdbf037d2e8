package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.ObjectSettings.Setting;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The search for the statements of a {@link MigrationPlan}, by running them on the database that is changed. */
final class PlanSearch {

    private static final int ROUNDS = 4;

    private final DatabaseUrl from;
    private final Connection here;
    private final Schema target;
    private final Connection there;
    private final boolean forward;
    private final StatementRun run;
    private final DiffEngine engine;

    PlanSearch(DatabaseUrl from, Connection here, DatabaseSnapshot to, Connection there, boolean forward)
            throws SQLException {
        this.from = from;
        this.here = here;
        this.target = to.schema();
        this.there = there;
        this.forward = forward;
        this.run = new StatementRun(here);
        this.engine = new DiffEngine(to.url(), PartitionedIndexes.of(there));
    }

    /** @param first statements that run before the comparison, such as renames */
    MigrationPlan plan(List<String> first) throws SQLException {
        run.all(first);
        Connection kept = forward ? here : there;
        ObjectSettings owners = ObjectSettings.owners(kept);
        ObjectSettings privileges = ObjectSettings.privileges(target.settings().granted() ? there : kept);
        PartitionedTables partitioned = PartitionedTables.renamed(run, here, there, target);
        List<String> left = new ArrayList<>(followOwnRules());
        left.addAll(0, followEngine(partitioned));
        // A recreated object belongs to the current user, and has only the default privileges.
        run.all(ObjectSettings.owners(here).statementsTo(owners, setting -> true));
        run.all(ObjectSettings.privileges(here).statementsTo(privileges, setting -> true));
        return new MigrationPlan(run.done(), left);
    }

    /**
     * Makes the changes for which the engine would lose data or recreate objects.
     *
     * @return the assumptions that a person must check
     */
    private List<String> followOwnRules() throws SQLException {
        ObjectSettings wanted = target.settings();
        run.all(wanted.readFrom(here).statementsTo(wanted, Setting::early));
        run.all(new RenamedObjects(here).statementsTo(new RenamedObjects(there)));
        run.all(Sequences.of(here).statementsTo(Sequences.of(there)));
        run.all(new StoredColumns(here).statementsTo(new StoredColumns(there)));
        run.all(new EnumTypes(here).statementsTo(new EnumTypes(there), forward));
        run.all(new CompositeTypes(here).statementsTo(new CompositeTypes(there)));
        ColumnTypes types = ColumnTypes.between(here, there, forward);
        if (types.run(run)) {
            run.all(engine.typesMissingIn(from));
            ColumnTypes.between(here, there, forward).run(run);
        }
        return forward ? types.assumptions() : List.of();
    }

    /** Returns the differences that remain. */
    private List<String> followEngine(PartitionedTables partitioned) throws SQLException {
        Schema reached = target.readFrom(here);
        int before = -1;
        for (int round = 0; round < ROUNDS && !isTarget(reached) && run.done().size() != before; round++) {
            before = run.done().size();
            if (round > 0) {
                // The objects that blocked a change of a type may be dropped now.
                ColumnTypes.between(here, there, forward).run(run);
            }
            List<String> proposal =
                    partitioned.copiedIn(ProposedStatements.of(engine.statementsFrom(from), here, there));
            if (round == 0) {
                run.all(UnchangedObjects.of(reached.catalog(), target.catalog()).keptBy(proposal));
            }
            if (run.done().size() == before) {
                run.all(proposal);
            }
            set();
            reached = target.readFrom(here);
        }
        List<String> left = target.allDifferencesTo(reached);
        if (!left.isEmpty()) {
            run.failed().forEach((sql, e) -> left.add(e.getMessage() + ", by: " + sql));
        }
        return left;
    }

    /** Sets twice: an object that the first pass creates gets its settings by the second one. */
    private void set() throws SQLException {
        List<String> statements = missingSettings();
        if (!statements.isEmpty()) {
            run.all(statements);
            run.all(missingSettings());
        }
    }

    private List<String> missingSettings() throws SQLException {
        return target.settings().readFrom(here).statementsTo(target.settings(), setting -> true);
    }

    private boolean isTarget(Schema reached) {
        return target.allDifferencesTo(reached).isEmpty();
    }
}
