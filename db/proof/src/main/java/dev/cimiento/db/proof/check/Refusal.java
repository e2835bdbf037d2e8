package dev.cimiento.db.proof.check;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The server's error for a statement that it rejects.
 *
 * @param state the SQLSTATE
 * @param message the server's message
 * @param offset the position of the error in the statement, from 0
 * @param hint the server's advice, if it gives any
 */
public record Refusal(String state, String message, int offset, Optional<String> hint) {

    /** SQLSTATE {@code indeterminate_datatype}: neither the statement nor the client gives a parameter's type. */
    private static final String INDETERMINATE = "42P18";

    private static final String AMBIGUOUS_FUNCTION = "42725";
    private static final String FEATURE_NOT_SUPPORTED = "0A000";
    private static final String NOT_IN_PREREQUISITE_STATE = "55000";

    /** Insufficient privilege, and an unknown setting. */
    private static final Set<String> SESSION_STATES = Set.of("42501", "42704");

    /** The driver's message about a quote or comment that does not end. */
    private static final Pattern POSITIONED = Pattern.compile("(.*) started at position (\\d+) in SQL ");

    public static Refusal of(SQLException refused) {
        ServerErrorMessage server = refused instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        if (server == null) {
            return ofDriver(text(refused.getSQLState()), text(refused.getMessage()));
        }
        return new Refusal(
                text(server.getSQLState()),
                text(server.getMessage()),
                Math.max(0, server.getPosition() - 1),
                Optional.ofNullable(server.getHint()));
    }

    /** The driver repeats the whole statement in some messages, after the position of the fault. */
    private static Refusal ofDriver(String state, String message) {
        Matcher positioned = POSITIONED.matcher(message);
        return positioned.lookingAt()
                ? new Refusal(state, positioned.group(1), Integer.parseInt(positioned.group(2)) - 1, Optional.empty())
                : new Refusal(state, message, 0, Optional.empty());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    boolean isSyntaxError() {
        return state.equals("42601");
    }

    boolean isUntyped() {
        return state.equals(INDETERMINATE);
    }

    /**
     * Returns true if the cause may be a parameter whose type the running application knows, but the proof does not.
     */
    boolean canBeMissingType() {
        return isUntyped() || state.equals(AMBIGUOUS_FUNCTION) || message.contains("polymorphic");
    }

    /**
     * Returns true if planning finds a fault of the statement. Other errors of planning depend on the session, such as
     * missing permissions, a setting that the application makes, or a materialised view that is not populated.
     */
    boolean isFaultOfPlanning() {
        return state.equals(FEATURE_NOT_SUPPORTED)
                || state.equals(NOT_IN_PREREQUISITE_STATE) && message.startsWith("cannot ")
                || state.startsWith("42") && !SESSION_STATES.contains(state);
    }

    /** Returns general advice for errors of this kind. */
    String remedy() {
        return switch (state) {
            case "42703" -> "Name a column that the table has; if it was renamed, rename it here as well.";
            case "42P01" ->
                message.startsWith("invalid reference")
                        ? "Use the name only in the query that has it in its from clause."
                        : "Name a table that the schema has; if it was renamed, rename it here as well.";
            case "42883" ->
                message.startsWith("function")
                        ? "Use a function that PostgreSQL has for these types."
                        : "Use the same type on both sides; add a cast if they differ on purpose.";
            case "42804" -> "Use the same type on both sides; add a cast if they differ on purpose.";
            case "42P10" -> "Name the columns of a unique index, or add one to the schema.";
            case INDETERMINATE -> "Cast the parameter: #{…}::type.";
            default -> "Correct the SQL; the message is PostgreSQL's.";
        };
    }
}
