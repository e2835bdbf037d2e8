package dev.cimiento.persistence.team.key;

import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.team.key.TeamKey;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record TeamKeyRow(
        Id<TeamKey> id,
        Instant createdAt,
        String name,
        Id<User> createdBy,
        @Nullable Instant lastUsedAt) implements Row<TeamKey> {

    @Override
    public TeamKey toDomain() {
        return new TeamKey(id, createdAt, name, createdBy, Optional.ofNullable(lastUsedAt));
    }
}
