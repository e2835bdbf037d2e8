package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions of the one database, read committed. */
public final class SpringTransactions implements Transactions {

    private final TransactionTemplate template;
    private final JdbcClient jdbc;
    private final ErrorTranslator errors;

    public SpringTransactions(PlatformTransactionManager manager, JdbcClient jdbc, ErrorTranslator errors) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
        this.errors = errors;
    }

    @Override
    public <R> R inTransaction(Supplier<R> work) {
        List<R> result = new ArrayList<>(1);
        try {
            template.executeWithoutResult(status -> result.add(work.get()));
            return result.get(0);
        } catch (TransactionException | DataAccessException failure) {
            errors.translateExceptionIfPossible(failure);
            throw failure;
        }
    }

    @Override
    public <R> R inLongTransaction(Supplier<R> work) {
        return inTransaction(() -> {
            jdbc.sql("/* shared.SpringTransactions.long */ set local statement_timeout = 0")
                    .update();
            return work.get();
        });
    }
}
