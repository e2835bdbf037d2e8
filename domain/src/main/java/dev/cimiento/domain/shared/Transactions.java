package dev.cimiento.domain.shared;

import java.util.function.Supplier;

/**
 * Runs changes in a transaction: all changes are stored, or none. Inside another transaction, the work joins that
 * transaction. If the work conflicts with a concurrent transaction, it is rolled back and run again from its beginning.
 * Therefore the work must have no effects except through repositories.
 */
public interface Transactions {

    /**
     * Runs the work and commits its changes. If the work throws an exception, all changes are rolled back and the
     * exception is rethrown.
     */
    <R> R inTransaction(Supplier<R> work);

    /**
     * Runs work that can be rolled back alone (a savepoint): if it throws an exception, the surrounding transaction can
     * continue. Without a surrounding transaction, it is the same as {@link #inTransaction}.
     */
    <R> R inNestedTransaction(Supplier<R> work);

    /** Runs the work as {@link #inTransaction} does, with limits for work that takes minutes, such as an import. */
    <R> R inLongTransaction(Supplier<R> work);
}
