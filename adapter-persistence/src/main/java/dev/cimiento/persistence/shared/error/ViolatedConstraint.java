package dev.cimiento.persistence.shared.error;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postgresql.util.ServerErrorMessage;

/**
 * Reads the name of a violated constraint from an error. PostgreSQL reports it in a field of its own. Citus reports the
 * name on the shard, such as {@code memberships_pkey_102008}, and for a shard on another node only in the text.
 */
final class ViolatedConstraint {

    private static final String INTEGRITY_CONSTRAINT_VIOLATION = "23";
    private static final Pattern IN_TEXT = Pattern.compile("constraint \"([^\"]+)\"");
    private static final Pattern SHARD = Pattern.compile("_\\d+$");

    private ViolatedConstraint() {}

    /**
     * Returns the names that the constraint can have in the schema, the most likely first. They are empty for an error that
     * names no constraint.
     */
    static List<String> names(ServerErrorMessage error) {
        return reported(error).stream()
                .flatMap(name -> Stream.of(name, withoutShard(error, name)))
                .distinct()
                .toList();
    }

    private static Optional<String> reported(ServerErrorMessage error) {
        if (error.getConstraint() != null) {
            return Optional.of(error.getConstraint());
        }
        Matcher text = IN_TEXT.matcher(String.valueOf(error.getMessage()));
        return isViolation(error) && text.find() ? Optional.of(text.group(1)) : Optional.empty();
    }

    private static String withoutShard(ServerErrorMessage error, String name) {
        return isViolation(error) ? SHARD.matcher(name).replaceFirst("") : name;
    }

    private static boolean isViolation(ServerErrorMessage error) {
        return String.valueOf(error.getSQLState()).startsWith(INTEGRITY_CONSTRAINT_VIOLATION);
    }
}
