package dev.cimiento.db.inspect;

import dev.cimiento.db.core.report.Severity;
import dev.cimiento.db.lint.measure.LockMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/**
 * Something in a running database that costs safety or speed.
 *
 * @param object the object that has it, such as a table, a session or a setting
 * @param fix the statement that corrects it
 * @param lock the strongest lock that the fix takes; empty if it takes none
 * @param locked the object on which it takes the lock; empty if it takes none
 */
public record InspectionFinding(
        InspectionCheck check,
        Severity severity,
        String object,
        String message,
        String fix,
        Optional<LockMode> lock,
        String locked) {

    static InspectionFinding read(InspectionCheck check, ResultSet row) throws SQLException {
        String locked = row.getString("locked");
        return new InspectionFinding(
                check,
                Severity.valueOf(row.getString("severity").toUpperCase(Locale.ROOT)),
                row.getString("object"),
                row.getString("message"),
                row.getString("fix"),
                Optional.ofNullable(row.getString("lock_mode"))
                        .map(words ->
                                LockMode.valueOf(words.toUpperCase(Locale.ROOT).replace(' ', '_'))),
                locked == null ? "" : locked);
    }

    /** Describes the lock of the fix and the statements that wait for it. */
    public String locks() {
        return lock.map(mode -> mode + " on " + locked + ": "
                        + (mode.blocksReads()
                                ? "reads and writes wait"
                                : mode.blocksWrites() ? "writes wait" : "reads and writes continue"))
                .orElse("none");
    }
}
