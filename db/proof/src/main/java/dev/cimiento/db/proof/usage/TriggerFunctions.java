package dev.cimiento.db.proof.usage;

import dev.cimiento.db.analysis.tree.AnalyzedQuery.Command;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The functions that the triggers of tables call. */
final class TriggerFunctions {

    private static final String QUERY = """
            select t.tgrelid::bigint, t.tgfoid::bigint, t.tgtype
              from pg_trigger t
             where not t.tgisinternal
               and t.tgenabled <> 'D'
            """;

    /** The bits of {@code pg_trigger.tgtype}. */
    private static final Map<Command, Integer> EVENTS =
            Map.of(Command.INSERT, 1 << 2, Command.DELETE, 1 << 3, Command.UPDATE, 1 << 4);

    private final List<Trigger> all = new ArrayList<>();

    private record Trigger(long table, long function, int type) {}

    static TriggerFunctions read(Connection connection) throws SQLException {
        TriggerFunctions triggers = new TriggerFunctions();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                triggers.all.add(new Trigger(rows.getLong(1), rows.getLong(2), rows.getInt(3)));
            }
        }
        return triggers;
    }

    /** Returns the {@code oid} of each function that a change calls. */
    Set<Long> calledBy(TableChange change) {
        int event = EVENTS.getOrDefault(change.command(), 0);
        Set<Long> functions = new LinkedHashSet<>();
        for (Trigger trigger : all) {
            if (trigger.table() == change.table() && (trigger.type() & event) != 0) {
                functions.add(trigger.function());
            }
        }
        return functions;
    }
}
