package dev.cimiento.db.autogenerate.rehearsal;

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
record Observation(StayingRows staying, Map<String, TableState> rows, Sequences sequences, ObjectSettings privileges) {

    static Observation of(Connection connection, StayingRows staying) throws SQLException {
        return new Observation(
                staying, staying.states(connection), Sequences.of(connection), ObjectSettings.privileges(connection));
    }

    /** What is not as it was, after a step forward. */
    List<String> lostForward(Observation after) {
        return lost(staying.lostForward(rows, after.rows), after, true);
    }

    /** What is not as it was, after a step forward and back. */
    List<String> lostThereAndBack(Observation after) {
        return lost(staying.lostThereAndBack(rows, after.rows), after, false);
    }

    private List<String> lost(List<String> ofRows, Observation after, boolean forward) {
        List<String> lost = new ArrayList<>(ofRows);
        lost.addAll(after.sequences.givingAgain(sequences, forward));
        return lost;
    }

    /** What was done to who may do what, as the statements that would undo it. */
    List<String> changedPrivileges(Observation after) {
        return after.privileges.statementsTo(privileges, setting -> true).stream()
                .map(statement -> "who may do what is not what it was: " + statement)
                .toList();
    }
}
