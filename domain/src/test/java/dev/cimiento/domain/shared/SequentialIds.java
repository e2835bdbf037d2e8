package dev.cimiento.domain.shared;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Generates ids that count up from 1, in the form of UUID version 7. */
public final class SequentialIds implements IdGenerator {

    private final AtomicLong last = new AtomicLong();

    @Override
    public <T> Id<T> next() {
        return new Id<>(new UUID((last.incrementAndGet() << 16) | 0x7000, 0x8000000000000000L));
    }
}
