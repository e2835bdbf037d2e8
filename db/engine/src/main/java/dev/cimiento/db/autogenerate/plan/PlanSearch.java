package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.ObjectSettings.Setting;
import dev.cimiento.db.autogenerate.database.Schema;
import dev.cimiento.db.autogenerate.database.Sequences;
import dev.cimiento.db.autogenerate.plan.MigrationPlan.Request;
import dev.cimiento.db.autogenerate.rule.ColumnTypes;
import dev.cimiento.db.autogenerate.rule.CompositeTypes;
import dev.cimiento.db.autogenerate.rule.EnumTypes;
import dev.cimiento.db.autogenerate.rule.PartitionedTables;
import dev.cimiento.db.autogenerate.rule.RenamedObjects;
import dev.cimiento.db.autogenerate.rule.StatementRun;
import dev.cimiento.db.autogenerate.rule.StoredColumns;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The search for the statements of a {@link MigrationPlan}, by running them on the database that is changed. */
final class PlanSearch {

    private static final int ROUNDS = 4;
    private static final Pattern DROPS = Pattern.compile("(?i)\\bdrop\\b");
    private static final Pattern CREATES = Pattern.compile("(?i)\\b(?:create|add)\\b");

    private final Request request;
    private final ScratchDatabase work;
    private final Connection here;
    private final Schema target;
    private final Connection there;
    private final boolean forward;
    private final StatementRun run;
    private final DiffEngine engine;
    private final PartitionedIndexes indexes;

    /** The schema of the database as it was last read. */
    private Schema reached;

    /**
     * @param here a connection to the database that is changed
     * @param there a connection to the target
     */
    PlanSearch(Request request, ScratchDatabase work, Connection here, Connection there, DiffEngine engine)
            throws SQLException {
        this.request = request;
        this.work = work;
        this.here = here;
        this.target = request.to().schema();
        this.there = there;
        this.forward = request.forward();
        this.run = new StatementRun(here);
        this.engine = engine;
        this.indexes = PartitionedIndexes.of(there);
        this.reached = request.from().schema();
    }

    MigrationPlan plan() throws SQLException {
        run.all(request.first());
        readIfChanged(0);
        boolean granted = target.settings().granted();
        @Nullable ObjectSettings owners = forward ? ObjectSettings.owners(here) : null;
        @Nullable ObjectSettings privileges = forward && !granted ? ObjectSettings.privileges(here) : null;
        int before = run.done().size();
        PartitionedTables partitioned = partitionedTables();
        List<String> assumptions = followOwnRules();
        readIfChanged(before);
        followEngine(partitioned);
        List<String> left = remaining();
        left.addAll(assumptions);
        if (granted || recreates()) {
            // A recreated object belongs to the current user, and has only the default privileges.
            run.all(ObjectSettings.owners(here)
                    .statementsTo(owners == null ? ObjectSettings.owners(there) : owners, setting -> true));
            run.all(ObjectSettings.privileges(here)
                    .statementsTo(privileges == null ? ObjectSettings.privileges(there) : privileges, setting -> true));
        }
        return new MigrationPlan(run.done(), left);
    }

    /** Returns true if an object that the upgrade keeps can be a new one, or if the rollback creates an object again. */
    private boolean recreates() {
        Pattern statement = forward ? DROPS : CREATES;
        return run.done().stream().anyMatch(done -> statement.matcher(done).find());
    }

    private PartitionedTables partitionedTables() throws SQLException {
        return differences().changes("table ")
                ? PartitionedTables.renamed(run, here, there, reached, target)
                : PartitionedTables.NONE;
    }

    /**
     * Makes the changes for which the engine would lose data or recreate objects. A rule reads both databases, so it is
     * skipped if no object of its kind differs.
     *
     * @return the assumptions that a person must check
     */
    private List<String> followOwnRules() throws SQLException {
        SchemaDifferences differences = differences();
        run.all(reached.settings().statementsTo(target.settings(), Setting::early));
        if (differences.replaces("table constraint ", "index ", "sequence ")) {
            run.all(new RenamedObjects(here).statementsTo(new RenamedObjects(there)));
        }
        if (differences.changes("sequence ")) {
            run.all(Sequences.of(here).statementsTo(Sequences.of(there)));
        }
        if (differences.changes("table column ")) {
            run.all(new StoredColumns(here).statementsTo(new StoredColumns(there)));
        }
        if (differences.changes("type ")) {
            run.all(new EnumTypes(here).statementsTo(new EnumTypes(there), forward));
            run.all(new CompositeTypes(here).statementsTo(new CompositeTypes(there)));
        }
        return differences.changes("table column ") ? changeColumnTypes() : List.of();
    }

    private List<String> changeColumnTypes() throws SQLException {
        ColumnTypes types = ColumnTypes.between(here, there, forward);
        if (types.run(run)) {
            run.all(proposal().stream()
                    .filter(statement -> statement.matches("(?is)create (?:schema|extension|type|domain) .*"))
                    .toList());
            ColumnTypes.between(here, there, forward).run(run);
        }
        return forward ? types.assumptions() : List.of();
    }

    private void followEngine(PartitionedTables partitioned) throws SQLException {
        int before = -1;
        for (int round = 0;
                round < ROUNDS && !differences().isEmpty() && run.done().size() != before;
                round++) {
            before = run.done().size();
            if (round > 0) {
                // The objects that blocked a change of a type may be dropped now.
                ColumnTypes.between(here, there, forward).run(run);
                run.all(superfluousOperators());
            }
            List<String> proposal = partitioned.copiedIn(ProposedStatements.of(proposal(), here, there));
            if (round == 0) {
                run.all(UnchangedObjects.of(reached.catalog(), target.catalog()).keptBy(proposal));
            }
            if (run.done().size() == before) {
                run.all(proposal);
            }
            readIfChanged(before);
            set();
            if (run.done().size() == before) {
                recreateByDefinition();
            }
        }
    }

    /** Recreates what still differs: the engine does not read every object, and does not see every difference. */
    private void recreateByDefinition() throws SQLException {
        SchemaDifferences differences = differences();
        if (!differences.isEmpty()) {
            int before = run.done().size();
            run.all(DefinedObjects.of(here).statementsTo(DefinedObjects.of(there), differences.objects()));
            readIfChanged(before);
            set();
        }
    }

    private List<String> proposal() {
        boolean changed = !run.done().isEmpty();
        DatabaseSnapshot from = changed ? new DatabaseSnapshot(work, reached) : request.from();
        return engine.statements(from, changed, request.to(), indexes);
    }

    /** Sets twice: an object that the first pass creates gets its settings by the second one. */
    private void set() throws SQLException {
        List<String> statements = missingSettings(reached.settings());
        if (!statements.isEmpty()) {
            int before = run.done().size();
            run.all(statements);
            run.all(missingSettings(target.settings().readFrom(here)));
            readIfChanged(before);
        }
    }

    /** Returns statements that drop operators which PostgreSQL created as the commutator or negator of another one. */
    private List<String> superfluousOperators() {
        return differences().objects().stream()
                .filter(difference ->
                        difference.isUndeclared() && difference.object().startsWith("operator "))
                .map(difference -> "drop " + difference.object())
                .toList();
    }

    private List<String> missingSettings(ObjectSettings present) {
        return present.statementsTo(target.settings(), setting -> true);
    }

    private void readIfChanged(int before) throws SQLException {
        if (run.done().size() != before) {
            reached = target.readFrom(here);
        }
    }

    private SchemaDifferences differences() {
        return SchemaDifferences.between(reached, target);
    }

    private List<String> remaining() {
        List<String> left = target.allDifferencesTo(reached);
        if (!left.isEmpty()) {
            run.failed().forEach((sql, e) -> left.add(e.getMessage() + ", by: " + sql));
        }
        return left;
    }
}
