package dev.cimiento.persistence.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.Team;
import dev.cimiento.domain.team.Workflow;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record TeamRow(
        Id<Team> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        String name,
        @Nullable String description,
        String workflow)
        implements Row<Entity<Team>> {

    @Override
    public Entity<Team> toDomain() {
        Team state = new Team(name, Optional.ofNullable(description), Workflow.of(workflow));
        return new Entity<>(id, version, createdAt, updatedAt, state);
    }
}
