package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.token.AccessGrant;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record AccessGrantRow(
        Id<PersonalAccessToken> id,
        Id<User> userId,
        String role,
        String[] scopes,
        @Nullable Instant lastUsedAt) implements Row<AccessGrant> {

    @Override
    public AccessGrant toDomain() {
        return new AccessGrant(id, userId, Role.of(role), Set.of(scopes), Optional.ofNullable(lastUsedAt));
    }
}
