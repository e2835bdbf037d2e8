package dev.cimiento.bootstrap.shared;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Caches a number that is expensive to read for a period. */
public final class CachedNumber {

    private final Cached<Long> number;

    CachedNumber(Duration period, LongSupplier source, LongSupplier nanoTime) {
        this.number = new Cached<>(period, source::getAsLong, nanoTime);
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
    double get() {
        return number.get().map(Long::doubleValue).orElse(Double.NaN);
    }
}
