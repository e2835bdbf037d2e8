package dev.cimiento.bootstrap.shared;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Caches a value that is expensive to read for a period, also the failure to read it. */
final class Cached<T> {

    private static final Logger log = LoggerFactory.getLogger(Cached.class);

    private final Duration period;
    private final Supplier<T> source;
    private final LongSupplier nanoTime;

    private boolean wasRead;
    private long readAt;
    private Optional<T> value = Optional.empty();

    Cached(Duration period, Supplier<T> source, LongSupplier nanoTime) {
        this.period = period;
        this.source = source;
        this.nanoTime = nanoTime;
    }

    Cached(Duration period, Supplier<T> source) {
        this(period, source, System::nanoTime);
    }

    /** Returns the value; empty if it could not be read. */
    synchronized Optional<T> get() {
        long now = nanoTime.getAsLong();
        if (!wasRead || now - readAt >= period.toNanos()) {
            wasRead = true;
            readAt = now;
            value = read();
        }
        return value;
    }

    private Optional<T> read() {
        try {
            return Optional.of(source.get());
        } catch (RuntimeException failure) {
            log.debug("A metric could not be read", failure);
            return Optional.empty();
        }
    }
}
