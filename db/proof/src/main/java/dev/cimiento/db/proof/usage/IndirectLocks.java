package dev.cimiento.db.proof.usage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The locks of a statement that its plan does not show: those of foreign keys, triggers and functions. */
final class IndirectLocks {

    private final ForeignKeys keys;
    private final TriggerFunctions triggers;
    private final FunctionBodies functions;
    private final BodyReader reader;

    private IndirectLocks(ForeignKeys keys, TriggerFunctions triggers, FunctionBodies functions, RelationNames tables) {
        this.keys = keys;
        this.triggers = triggers;
        this.functions = functions;
        this.reader = new BodyReader(tables, functions);
    }

    static IndirectLocks read(Connection connection, RelationNames tables) throws SQLException {
        return new IndirectLocks(
                ForeignKeys.read(connection),
                TriggerFunctions.read(connection),
                FunctionBodies.read(connection),
                tables);
    }

    /**
     * Returns the locks of a statement and of everything that it causes.
     *
     * @param sql the statement, whose functions are searched by name
     * @param changes the changes of its plan
     */
    Set<StatementLock> of(String sql, Set<TableChange> changes) {
        Set<StatementLock> locks = new LinkedHashSet<>();
        Set<TableChange> known = new HashSet<>();
        Set<Long> called = new LinkedHashSet<>(reader.read(sql).functions());
        Set<Long> read = new HashSet<>();
        Deque<TableChange> open = new ArrayDeque<>(changes);
        while (!open.isEmpty() || !read.containsAll(called)) {
            while (!open.isEmpty()) {
                TableChange change = open.poll();
                if (known.add(change)) {
                    locks.add(StatementLock.ofWrite(change.table()));
                    keys.follow(change, locks::add, open::add);
                    called.addAll(triggers.calledBy(change));
                }
            }
            for (long function : Set.copyOf(called)) {
                if (read.add(function)) {
                    BodyReader.Body body = reader.read(functions.of(function));
                    locks.addAll(body.locks());
                    open.addAll(body.changes());
                    called.addAll(body.functions());
                }
            }
        }
        return locks;
    }
}
