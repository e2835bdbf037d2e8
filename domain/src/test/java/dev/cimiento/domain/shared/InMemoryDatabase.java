package dev.cimiento.domain.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tables of immutable maps under one lock; a transaction that fails puts back the maps that it found. */
public final class InMemoryDatabase implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Table<?, ?>> tables = new ArrayList<>();

    public <K, R> Table<K, R> newTable() {
        Table<K, R> table = new Table<>();
        tables.add(table);
        return table;
    }

    @Override
    public <R> R inTransaction(Supplier<R> work) {
        lock.lock();
        try {
            List<Runnable> undo = tables.stream().map(Table::restorePoint).toList();
            try {
                return work.get();
            } catch (RuntimeException | Error failure) {
                undo.forEach(Runnable::run);
                throw failure;
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public <R> R inLongTransaction(Supplier<R> work) {
        return inTransaction(work);
    }

    /** Rows by their key, in the order in which they were put there. */
    public static final class Table<K, R> {

        private Map<K, R> rows = Map.of();

        private Table() {}

        public Map<K, R> rows() {
            return rows;
        }

        /** The row under a key that is known to be there. */
        public R row(K key) {
            return Objects.requireNonNull(rows.get(key));
        }

        public void change(Consumer<Map<K, R>> change) {
            Map<K, R> changed = new LinkedHashMap<>(rows);
            change.accept(changed);
            rows = Collections.unmodifiableMap(changed);
        }

        private Runnable restorePoint() {
            Map<K, R> before = rows;
            return () -> rows = before;
        }
    }
}
