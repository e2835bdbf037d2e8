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
 * Turns what the database says into what the domain says: broken constraints by their names, and states that pass
 * (PostgreSQL manual, appendix A) into {@link Unavailable}. What it does not know is a defect and goes on as it is.
 */
public final class ErrorTranslator implements PersistenceExceptionTranslator {

    /** connection exceptions, insufficient resources, operator intervention */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "53", "57");

    /**
     * serialization failure, deadlock, lock not available, idle too long in a transaction, too long a transaction, and a
     * server that has become a standby
     */
    private static final Set<String> PASSING_STATES = Set.of("40001", "40P01", "55P03", "25P03", "25P04", "25006");

    /** Of class 08, and does not pass: a pooler that does not bear prepared statements, for one. */
    private static final String PROTOCOL_VIOLATION = "08P01";

    private final ConstraintErrors constraints;

    public ErrorTranslator(ConstraintErrors constraints) {
        this.constraints = constraints;
    }

    /** @throws DomainException when the domain has a word for it */
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
            if (cause instanceof SQLException error && passes(error)) {
                return Optional.of(new Unavailable(failure));
            }
        }
        return Optional.empty();
    }

    private Optional<DomainException> brokenConstraint(ServerErrorMessage message) {
        return Optional.ofNullable(message.getConstraint())
                .flatMap(constraint -> constraints.of(constraint, ViolatedKey.of(message.getDetail())));
    }

    private static boolean passes(SQLException error) {
        if (error instanceof SQLTransientConnectionException) {
            return true;
        }
        String state = error.getSQLState();
        return state != null
                && state.length() == 5
                && !state.equals(PROTOCOL_VIOLATION)
                && (PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
    }
}
