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

/**
 * Transactions of the database at isolation level read committed. The outermost transaction is run again if the server
 * aborts it.
 */
public final class SpringTransactions implements Transactions {

    /**
     * The limits of a long transaction. The server also detects a lost client during a statement, on systems that
     * support it.
     */
    private static final String LONG_LIMITS = """
            select /* shared.SpringTransactions.long */
                   set_config('statement_timeout', ?, true),
                   set_config('idle_in_transaction_session_timeout', ?, true),
                   set_config('lock_timeout', ?, true),
                   set_config(
                       'client_connection_check_interval',
                       case when version() like '%linux%' then '1s' else '0' end,
                       true)
            """;

    /** The time by which the driver's timeout exceeds the server's, so that the server reports first. */
    private static final Duration NETWORK_MARGIN = Duration.ofSeconds(5);

    private final TransactionTemplate joining;
    private final TransactionTemplate nested;
    private final JdbcOperations jdbc;
    private final ErrorTranslator errors;
    private final LongTransactionLimits limits;

    public SpringTransactions(
            PlatformTransactionManager manager,
            JdbcOperations jdbc,
            ErrorTranslator errors,
            LongTransactionLimits limits) {
        this.joining = new TransactionTemplate(manager);
        this.nested = new TransactionTemplate(manager);
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.jdbc = jdbc;
        this.errors = errors;
        this.limits = limits;
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
     * Returns the original failure if the rollback failed, too, as on a lost connection. If the commit lost the
     * connection, Spring reports only the failed rollback.
     */
    private static RuntimeException reason(RuntimeException failure) {
        return failure instanceof TransactionSystemException ended
                        && ended.getApplicationException() instanceof RuntimeException first
                ? first
                : failure;
    }

    /** Sets the limits. The server's settings end with the transaction; the pool resets the driver's timeout. */
    private boolean setLongLimits(Connection connection) throws SQLException {
        String statement = millis(limits.statement());
        connection.setNetworkTimeout(Runnable::run, networkMillis());
        try (PreparedStatement settings = connection.prepareStatement(LONG_LIMITS)) {
            settings.setString(1, statement);
            settings.setString(2, statement);
            settings.setString(3, millis(limits.lock()));
            return settings.execute();
        }
    }

    private int networkMillis() {
        return limits.statement().isZero()
                ? 0
                : Math.toIntExact(limits.statement().plus(NETWORK_MARGIN).toMillis());
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
