package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.apply.Step.Direction;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.DatabaseException;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Builds the message about a failed revision, with the line and the reason, from the exceptions of Liquibase. */
record FailedRevision(Revision revision, Direction direction, Throwable failure) {

    private static final Pattern FAILED_SQL = Pattern.compile("\\[Failed SQL: \\(-?\\d+\\) (.*)]", Pattern.DOTALL);

    DatabaseException toException() {
        String verb = direction == Direction.UP ? "applied" : "rolled back";
        String what = "The revision " + revision.file() + " could not be " + verb + place();
        SQLException refusal = find(SQLException.class);
        return refusal == null
                ? new DatabaseException(what + ": " + rootCause().getMessage(), failure)
                : DatabaseException.because(what, refusal);
    }

    /** Finds the line by its text, because Liquibase removes comments before it runs a statement. */
    private String place() {
        String failed = failedLine();
        if (failed == null) {
            return "";
        }
        List<String> lines =
                revision.sql().lines().map(FailedRevision::withoutMark).toList();
        int index = lines.indexOf(failed);
        return (index < 0 ? "" : ", line " + (index + 1)) + " (" + failed + ")";
    }

    private @Nullable String failedLine() {
        PSQLException error = find(PSQLException.class);
        liquibase.exception.DatabaseException wrapper = find(liquibase.exception.DatabaseException.class);
        Matcher sql = FAILED_SQL.matcher(wrapper == null ? "" : String.valueOf(wrapper.getMessage()));
        if (!sql.find()) {
            return null;
        }
        ServerErrorMessage server = error == null ? null : error.getServerErrorMessage();
        int position = server == null ? 0 : Math.max(0, server.getPosition() - 1);
        String statement = sql.group(1);
        int before = Math.min(position, statement.length());
        int start = statement.lastIndexOf('\n', before - 1) + 1;
        return statement
                .substring(start)
                .lines()
                .findFirst()
                .map(FailedRevision::withoutMark)
                .orElse(null);
    }

    private static String withoutMark(String line) {
        return line.replaceFirst("(?i)^\\s*--\\s*rollback\\s", "")
                .replaceFirst(";\\s*$", "")
                .strip();
    }

    private <T> @Nullable T find(Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private Throwable rootCause() {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
