package dev.cimiento.bootstrap.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Caches a number that is expensive to read for a period. */
public final class CachedNumber {

    private static final Logger log = LoggerFactory.getLogger(CachedNumber.class);

    private final Duration period;
    private final LongSupplier source;
    private final LongSupplier nanoTime;

    private boolean wasRead;
    private long readAt;
    private double number = Double.NaN;

    CachedNumber(Duration period, LongSupplier source, LongSupplier nanoTime) {
        this.period = period;
        this.source = source;
        this.nanoTime = nanoTime;
    }

    /** Registers a gauge whose number is read at most every 30 s, because scrapes are more frequent. */
    public static void gauge(MeterRegistry registry, String name, String description, LongSupplier source) {
        CachedNumber cached = new CachedNumber(Duration.ofSeconds(30), source, System::nanoTime);
        Gauge.builder(name, cached::get)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Returns the number; NaN if it could not be read. */
    synchronized double get() {
        long now = nanoTime.getAsLong();
        if (!wasRead || now - readAt >= period.toNanos()) {
            wasRead = true;
            readAt = now;
            number = read();
        }
        return number;
    }

    private double read() {
        try {
            return source.getAsLong();
        } catch (RuntimeException failure) {
            log.debug("A metric could not be read", failure);
            return Double.NaN;
        }
    }
}
