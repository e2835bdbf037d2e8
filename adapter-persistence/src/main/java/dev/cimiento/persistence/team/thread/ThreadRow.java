package dev.cimiento.persistence.team.thread;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.thread.TeamThread;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

public record ThreadRow(Id<TeamThread> id, int version, Instant createdAt, Instant updatedAt, String subject)
        implements Row<Entity<TeamThread>> {

    @Override
    public Entity<TeamThread> toDomain() {
        return new Entity<>(id, version, createdAt, updatedAt, new TeamThread(subject));
    }
}
