package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.database.ObjectSettings;
import dev.cimiento.db.autogenerate.database.Sequences;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What of a database has to stay as it is while its schema changes.
 *
 * @param privileges who may do what
 */
record StateSnapshot(
        RetainedData staying, Map<String, TableDigest> rows, Sequences sequences, ObjectSettings privileges) {

    static StateSnapshot of(Connection connection, RetainedData staying) throws SQLException {
        return new StateSnapshot(
                staying, staying.states(connection), Sequences.of(connection), ObjectSettings.privileges(connection));
    }

    /** What is not as it was, after a step forward. */
    List<String> lostForward(StateSnapshot after) {
        return lost(staying.lostForward(rows, after.rows), after, true);
    }

    /** What is not as it was, after a step forward and back. */
    List<String> lostThereAndBack(StateSnapshot after) {
        return lost(staying.lostThereAndBack(rows, after.rows), after, false);
    }

    private List<String> lost(List<String> ofRows, StateSnapshot after, boolean forward) {
        List<String> lost = new ArrayList<>(ofRows);
        lost.addAll(after.sequences.givingAgain(sequences, forward));
        return lost;
    }

    /** What was done to who may do what, as the statements that would undo it. */
    List<String> changedPrivileges(StateSnapshot after) {
        return after.privileges.statementsTo(privileges, setting -> true).stream()
                .map(statement -> "who may do what is not what it was: " + statement)
                .toList();
    }
}
