package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.IdGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Gives ids and times to what is created and changed; both are decided here and nowhere else. */
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

    /** The present, in microseconds: what PostgreSQL keeps, so that a value read back equals the one written. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
