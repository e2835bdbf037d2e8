package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.AccessGrant;
import dev.cimiento.domain.account.AccessToken;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

record AccessGrantRow(
        Id<AccessToken> id,
        Id<User> userId,
        String role,
        String[] scopes,
        @Nullable Instant lastUsedAt) implements Row<AccessGrant> {

    @Override
    public AccessGrant toDomain() {
        return new AccessGrant(id, userId, Role.of(role), Set.of(scopes), Optional.ofNullable(lastUsedAt));
    }
}
