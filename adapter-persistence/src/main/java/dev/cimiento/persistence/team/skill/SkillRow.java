package dev.cimiento.persistence.team.skill;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.skill.Skill;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record SkillRow(
        Id<Skill> id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Id<User> ownerId,
        String name,
        @Nullable String description,
        String definition)
        implements Row<Entity<Skill>> {

    @Override
    public Entity<Skill> toDomain() {
        Skill state = new Skill(Optional.of(ownerId), name, Optional.ofNullable(description), definition);
        return new Entity<>(id, version, createdAt, updatedAt, state);
    }
}
