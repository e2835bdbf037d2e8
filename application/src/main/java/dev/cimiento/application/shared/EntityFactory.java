package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Creates entities and new versions, with their ids and times. All ids and times of entities come from here. */
public final class EntityFactory {

    private final IdGenerator ids;
    private final Clock clock;

    public EntityFactory(IdGenerator ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    public <T> Entity<T> create(T state) {
        return Entity.created(newId(), now(), state);
    }

    public <T> Entity<T> change(Entity<T> entity, T next) {
        return entity.changedTo(next, now());
    }

    public <T> Id<T> newId() {
        return ids.next();
    }

    /**
     * Returns the current time in microseconds: the precision of PostgreSQL, so that a value read back equals the
     * written one.
     */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
