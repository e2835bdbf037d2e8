package dev.cimiento.db.core;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * An error that the user can act on. The message says what is wrong and what to do, names the file or object, and never
 * contains a password.
 */
public class DatabaseException extends RuntimeException {

    /** The driver reports this if the server asks for a password and the client has no password. */
    private static final String CONNECTION_REJECTED = "08004";

    public DatabaseException(String message) {
        super(message);
    }

    public DatabaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception from an error of the database. Its message, detail and hint follow {@code what} in one line.
     */
    public static DatabaseException because(String what, SQLException refusal) {
        return new DatabaseException(what + ": " + reason(refusal), refusal);
    }

    /** Creates an exception from an error of the file system. */
    public static DatabaseException because(String what, IOException refusal) {
        return new DatabaseException(what + ": " + reason(refusal) + ".", refusal);
    }

    /** Returns true if the server rejected the authentication, for example because the password is missing. */
    public static boolean isRejection(SQLException failure) {
        return CONNECTION_REJECTED.equals(failure.getSQLState());
    }

    private static String reason(IOException refusal) {
        if (refusal instanceof CharacterCodingException) {
            return "it is not UTF-8";
        }
        if (refusal instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (refusal instanceof FileAlreadyExistsException) {
            return "a file of that name exists";
        }
        String reason = refusal instanceof FileSystemException file ? file.getReason() : null;
        return reason == null ? String.valueOf(refusal.getMessage()) : reason.toLowerCase(Locale.ROOT);
    }

    private static String reason(SQLException refusal) {
        ServerErrorMessage server = refusal instanceof PSQLException driver ? driver.getServerErrorMessage() : null;
        return server == null
                ? String.valueOf(refusal.getMessage())
                : Stream.of(server.getMessage() + ".", server.getDetail(), server.getHint())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }
}
