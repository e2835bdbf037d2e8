package dev.cimiento.db.proof.check;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * Why the server refuses a statement.
 *
 * @param offset where in it, from 0
 */
public record Refusal(String state, String message, int offset, Optional<String> hint) {

    /** A parameter of which neither the statement nor the client says the type (PostgreSQL manual, appendix A). */
    private static final String INDETERMINATE = "42P18";

    private static final String AMBIGUOUS_FUNCTION = "42725";

    public static Refusal of(SQLException refused) {
        ServerErrorMessage server = refused instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        if (server == null) {
            return new Refusal(text(refused.getSQLState()), text(refused.getMessage()), 0, Optional.empty());
        }
        return new Refusal(
                text(server.getSQLState()),
                text(server.getMessage()),
                Math.max(0, server.getPosition() - 1),
                Optional.ofNullable(server.getHint()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    boolean isUntyped() {
        return state.equals(INDETERMINATE);
    }

    /** Whether it may come from a parameter of which the program knows the type, and we do not. */
    boolean isForLackOfTypes() {
        return isUntyped() || state.equals(AMBIGUOUS_FUNCTION) || message.contains("polymorphic");
    }

    String remedy() {
        return hint.orElseGet(() -> switch (state) {
            case "42703" -> "Name a column that the table has; if it was renamed, rename it here as well.";
            case "42P01" -> "Name a table that the schema has; if it was renamed, rename it here as well.";
            case "42804", "42883" -> "Bring both sides to one type, by a cast where they differ on purpose.";
            case INDETERMINATE -> "Say the parameter's type: #{…}::type.";
            default -> "Write it as PostgreSQL reads it.";
        });
    }
}
