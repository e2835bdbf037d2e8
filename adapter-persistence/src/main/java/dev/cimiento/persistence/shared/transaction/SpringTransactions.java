package dev.cimiento.persistence.shared.transaction;

import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.Unavailable;
import dev.cimiento.persistence.shared.error.ErrorTranslator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the one database, read committed; the outermost is run again when the server gives it up. */
public final class SpringTransactions implements Transactions {

    /** Who has gone away is noticed also in the middle of a statement, on systems where the server can. */
    private static final String LONG_LIMITS = """
            /* shared.SpringTransactions.long */
            select set_config('statement_timeout', ?, true),
                   set_config('idle_in_transaction_session_timeout', ?, true),
                   set_config('lock_timeout', ?, true),
                   set_config(
                       'client_connection_check_interval',
                       case when version() like '%linux%' then '1s' else '0' end,
                       true)
            """;

    /** The server is to notice first, and say so. */
    private static final Duration NETWORK_MARGIN = Duration.ofSeconds(5);

    private final TransactionTemplate joining;
    private final TransactionTemplate nested;
    private final JdbcOperations jdbc;
    private final ErrorTranslator errors;
    private final LongTransactionLimits longWork;

    public SpringTransactions(
            PlatformTransactionManager manager,
            JdbcOperations jdbc,
            ErrorTranslator errors,
            LongTransactionLimits longWork) {
        this.joining = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = jdbc;
        this.errors = errors;
        this.longWork = longWork;
    }

    /** Returns how often a transaction or statement was run again since the program started. */
    public static long retries() {
        return Retry.count();
    }

    @Override
    public <R> R inTransaction(Supplier<R> work) {
        return Retry.whole(() -> once(joining, work));
    }

    @Override
    public <R> R inNestedTransaction(Supplier<R> work) {
        return Retry.whole(() -> once(nested, work));
    }

    @Override
    public <R> R inLongTransaction(Supplier<R> work) {
        return inTransaction(() -> {
            jdbc.execute(this::setLongLimits);
            return work.get();
        });
    }

    private <R> R once(TransactionTemplate template, Supplier<R> work) {
        List<R> result = new ArrayList<>(1);
        try {
            template.executeWithoutResult(status -> result.add(work.get()));
            return result.get(0);
        } catch (TransactionException | DataAccessException failure) {
            RuntimeException reason = reason(failure);
            errors.translateExceptionIfPossible(reason);
            throw reason instanceof TransactionSystemException lost ? new Unavailable(lost) : reason;
        }
    }

    /**
     * A connection that is lost cannot be rolled back either; what it was lost by came before. Where it was lost by the
     * commit, Spring tells of the rollback only.
     */
    private static RuntimeException reason(RuntimeException failure) {
        return failure instanceof TransactionSystemException ended
                        && ended.getApplicationException() instanceof RuntimeException first
                ? first
                : failure;
    }

    /** Those of the server end with the transaction; that of the driver is the pool's to set back. */
    private boolean setLongLimits(Connection connection) throws SQLException {
        String statement = millis(longWork.statement());
        connection.setNetworkTimeout(Runnable::run, networkMillis());
        try (PreparedStatement limits = connection.prepareStatement(LONG_LIMITS)) {
            limits.setString(1, statement);
            limits.setString(2, statement);
            limits.setString(3, millis(longWork.lock()));
            return limits.execute();
        }
    }

    private int networkMillis() {
        return longWork.statement().isZero()
                ? 0
                : Math.toIntExact(longWork.statement().plus(NETWORK_MARGIN).toMillis());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
