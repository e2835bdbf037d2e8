package dev.cimiento.domain.shared;

import java.time.Instant;

/**
 * An object with an identity that stays the same when its state changes: the id, and the state at one version.
 *
 * @param version 1 when it is created, one more with each change
 * @param createdAt in microseconds, as PostgreSQL keeps it
 * @param updatedAt when this version was created; never before {@code createdAt}
 */
public record Entity<T>(Id<T> id, int version, Instant createdAt, Instant updatedAt, T state) implements View<T> {

    public static <T> Entity<T> created(Id<T> id, Instant now, T state) {
        return new Entity<>(id, 1, now, now, state);
    }

    /**
     * Returns the next version of this entity. If the clock was set back, the time of the change is not before the last
     * one.
     */
    public Entity<T> changedTo(T next, Instant now) {
        return new Entity<>(id, version + 1, createdAt, now.isBefore(updatedAt) ? updatedAt : now, next);
    }

    @Override
    public Entity<T> entity() {
        return this;
    }
}
