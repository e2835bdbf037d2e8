package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.Sequences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The state of a database that a revision must not change: retained rows, sequences, owners and privileges. */
record StateSnapshot(
        RetainedData retained,
        Map<String, TableDigest> rows,
        Sequences sequences,
        ObjectSettings owners,
        ObjectSettings privileges) {

    static StateSnapshot of(Connection connection, RetainedData retained) throws SQLException {
        return new StateSnapshot(
                retained,
                retained.states(connection),
                Sequences.of(connection),
                ObjectSettings.owners(connection),
                ObjectSettings.privileges(connection));
    }

    /** Returns the losses after an upgrade. */
    List<String> lostByUpgrade(StateSnapshot after) {
        return lost(retained.lostByUpgrade(rows, after.rows), after, true);
    }

    /** Returns the losses after an upgrade and a downgrade. */
    List<String> lostByRoundTrip(StateSnapshot after) {
        return lost(retained.lostByRoundTrip(rows, after.rows), after, false);
    }

    private List<String> lost(List<String> ofRows, StateSnapshot after, boolean forward) {
        List<String> lost = new ArrayList<>(ofRows);
        lost.addAll(after.sequences.repeatingNumbers(sequences, forward));
        after.owners
                .statementsTo(owners, setting -> true)
                .forEach(statement -> lost.add("an owner changed; this would restore it: " + statement));
        return lost;
    }

    /** Returns the changed privileges, each with the statement that would restore them. */
    List<String> changedPrivileges(StateSnapshot after) {
        return after.privileges.statementsTo(privileges, setting -> true).stream()
                .map(statement -> "privileges changed; this would restore them: " + statement)
                .toList();
    }
}
