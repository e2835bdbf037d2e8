package dev.cimiento.persistence.shared.error;

import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Unavailable;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.support.PersistenceExceptionTranslator;

/**
 * Translates database errors to domain errors: violated constraints by their names, and temporary failures (PostgreSQL
 * manual, appendix A) to {@link Unavailable}. Other errors are defects and are not translated.
 */
public final class ErrorTranslator implements PersistenceExceptionTranslator {

    /**
     * SQL state classes of temporary failures: connection exceptions, insufficient resources, operator intervention.
     */
    private static final Set<String> TEMPORARY_CLASSES = Set.of("08", "53", "57");

    /**
     * SQL states of temporary failures: serialization failure, deadlock, lock not available, idle in transaction
     * timeout, transaction timeout, and read-only transaction on a server that has become a standby.
     */
    private static final Set<String> TEMPORARY_STATES = Set.of("40001", "40P01", "55P03", "25P03", "25P04", "25006");

    /**
     * A state of class 08 that is not temporary, such as with a connection pooler that does not support prepared
     * statements.
     */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final ConstraintErrors constraints;

    public ErrorTranslator(ConstraintErrors constraints) {
        this.constraints = constraints;
    }

    /** @throws DomainException if the failure has a domain error */
    @Override
    public @Nullable DataAccessException translateExceptionIfPossible(RuntimeException failure) {
        Optional<DomainException> translated = translate(failure);
        if (translated.isPresent()) {
            throw translated.get();
        }
        return null;
    }

    Optional<DomainException> translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException error && error.getServerErrorMessage() != null) {
                Optional<DomainException> broken = brokenConstraint(error.getServerErrorMessage());
                if (broken.isPresent()) {
                    return broken;
                }
            }
            if (cause instanceof SQLException error && isTemporary(error)) {
                return Optional.of(new Unavailable(failure));
            }
        }
        return Optional.empty();
    }

    private Optional<DomainException> brokenConstraint(ServerErrorMessage message) {
        ViolatedKey key = ViolatedKey.of(message.getDetail());
        return ViolatedConstraint.names(message).stream()
                .flatMap(name -> constraints.of(name, key).stream())
                .findFirst();
    }

    private static boolean isTemporary(SQLException error) {
        if (error instanceof SQLTransientConnectionException) {
            return true;
        }
        String state = error.getSQLState();
        return state != null
                && state.length() == 5
                && !state.equals(PROTOCOL_VIOLATION)
                && (TEMPORARY_CLASSES.contains(state.substring(0, 2)) || TEMPORARY_STATES.contains(state));
    }
}
