package dev.cimiento.domain.shared;

import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A database of immutable maps under one lock. A transaction that fails restores the maps. As in PostgreSQL, a
 * transaction can only be rolled back after a statement has violated a constraint, or after joined work has failed.
 */
public final class InMemoryDatabase implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();
    private boolean inTransaction;
    private boolean aborted;

    public <K, R> Table<K, R> newTable() {
        Table<K, R> table = new Table<>();
        tables.add(table);
        return table;
    }

    @Override
    public <R> R inTransaction(Supplier<R> work) {
        lock.lock();
        try {
            return inTransaction ? joined(work) : ownTransaction(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <R> R inNestedTransaction(Supplier<R> work) {
        lock.lock();
        try {
            return inTransaction ? nested(work) : ownTransaction(work);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <R> R inLongTransaction(Supplier<R> work) {
        return inTransaction(work);
    }

    /** Returns true if the calling thread is in a transaction. */
    public boolean isInTransaction() {
        return lock.isHeldByCurrentThread() && inTransaction;
    }

    /** Runs work that is one statement in PostgreSQL: it changes everything or nothing. */
    public <R> R statement(Supplier<R> work) {
        lock.lock();
        try {
            requireNotAborted();
            return rolledBackOnFailure(work);
        } catch (Conflict | Invalid | NotFound brokenConstraint) {
            aborted = inTransaction;
            throw brokenConstraint;
        } finally {
            lock.unlock();
        }
    }

    private <R> R ownTransaction(Supplier<R> work) {
        inTransaction = true;
        try {
            return rolledBackOnFailure(() -> {
                R result = work.get();
                requireNotAborted();
                return result;
            });
        } finally {
            inTransaction = false;
            aborted = false;
        }
    }

    private <R> R joined(Supplier<R> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            aborted = true;
            throw failure;
        }
    }

    private <R> R nested(Supplier<R> work) {
        requireNotAborted();
        try {
            return rolledBackOnFailure(work);
        } catch (RuntimeException | Error failure) {
            aborted = false;
            throw failure;
        }
    }

    private <R> R rolledBackOnFailure(Supplier<R> work) {
        List<Table<?, ?>> before = List.copyOf(tables);
        List<Runnable> undo = before.stream().map(Table::restorePoint).toList();
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            undo.forEach(Runnable::run);
            tables.subList(before.size(), tables.size()).forEach(Table::clear);
            throw failure;
        }
    }

    private void requireNotAborted() {
        if (aborted) {
            throw new IllegalStateException("The transaction can only be rolled back, since work in it has failed.");
        }
    }

    /** Rows by key, in the order in which they were added. */
    public static final class Table<K, R> {

        private Map<K, R> rows = Map.of();

        private Table() {}

        public Map<K, R> rows() {
            return rows;
        }

        /** Returns the row of an existing key. */
        public R row(K key) {
            return Objects.requireNonNull(rows.get(key));
        }

        public void change(Consumer<Map<K, R>> change) {
            Map<K, R> changed = new LinkedHashMap<>(rows);
            change.accept(changed);
            rows = Collections.unmodifiableMap(changed);
        }

        public void clear() {
            rows = Map.of();
        }

        private Runnable restorePoint() {
            Map<K, R> before = rows;
            return () -> rows = before;
        }
    }
}
