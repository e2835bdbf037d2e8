package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.rule.StatementRun;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
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
 * Request request = new Request(history, List.of(), declared, true);
 * MigrationPlan plan = MigrationPlan.find(request, copyOfHistory, new DiffEngine());
 * plan.statements(); // [ALTER TABLE public.readings ADD COLUMN note text]
 * plan.remaining();  // empty if the schemas are now equal
 * }</pre>
 *
 * @param statements in the order in which they succeeded
 * @param remaining the differences that remain after the statements
 */
public record MigrationPlan(List<String> statements, List<String> remaining) {

    public MigrationPlan {
        statements = List.copyOf(statements);
        remaining = List.copyOf(remaining);
    }

    /**
     * The beginning and the target of a plan.
     *
     * @param from the beginning, which is only read
     * @param first statements that run before the comparison, such as renames
     * @param to the target, which is only read
     * @param forward true for an upgrade: enum values may be added in place, and owners and privileges are kept. False
     *     for a rollback: owners and privileges become those of the target
     */
    public record Request(DatabaseSnapshot from, List<String> first, DatabaseSnapshot to, boolean forward) {

        public Request {
            first = List.copyOf(first);
        }
    }

    /**
     * Finds the statements by running them on a database.
     *
     * @param work the database that is changed; at first it has the schema of the beginning
     * @param engine can be used for several plans, and then reads a beginning or a target once
     */
    public static MigrationPlan find(Request request, ScratchDatabase work, DiffEngine engine) {
        try (Connection here = work.reusedSessions().getConnection();
                Statement setting = here.createStatement();
                Connection there = request.to().readers().getConnection()) {
            // Each statement is committed. A server that has to sync each of them takes longer.
            setting.execute("set synchronous_commit = off");
            return new PlanSearch(request, work, here, there, engine).plan();
        } catch (SQLException e) {
            throw DatabaseException.because("The migration cannot be tested on a scratch database", e);
        }
    }
}
