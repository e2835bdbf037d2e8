package dev.cimiento.domain.shared;

import java.time.Instant;

/**
 * A thing with an identity that outlives its changes: who it is, and its state as of one version.
 *
 * @param version 1 when it is created, one more with each change
 * @param createdAt in microseconds, as PostgreSQL keeps it
 * @param updatedAt when this version came to be; never before {@code createdAt}
 */
public record Entity<T>(Id<T> id, int version, Instant createdAt, Instant updatedAt, T state) implements View<T> {

    public static <T> Entity<T> created(Id<T> id, Instant now, T state) {
        return new Entity<>(id, 1, now, now, state);
    }

    /** The next version of this entity; a clock set back does not make it older than it was. */
    public Entity<T> changedTo(T next, Instant now) {
        return new Entity<>(id, version + 1, createdAt, now.isBefore(updatedAt) ? updatedAt : now, next);
    }

    /** An entity is the plainest view of itself. */
    @Override
    public Entity<T> entity() {
        return this;
    }
}
