package dev.cimiento.persistence.shared.replica;

import javax.sql.DataSource;
import org.apache.ibatis.session.TransactionIsolationLevel;
import org.apache.ibatis.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.mybatis.spring.transaction.SpringManagedTransactionFactory;

/** Lets a query that {@link ReplicaReads} sends to a replica use a connection to it. */
public final class ReplicaTransactionFactory extends SpringManagedTransactionFactory {

    @Override
    public Transaction newTransaction(
            DataSource primary, @Nullable TransactionIsolationLevel isolation, boolean autoCommit) {
        return super.newTransaction(ReplicaReads.chosen().orElse(primary), isolation, autoCommit);
    }
}
