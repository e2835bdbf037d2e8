package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

public record PersonalAccessTokenRow(
        Id<PersonalAccessToken> id,
        Id<User> userId,
        String name,
        String[] scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt)
        implements Row<PersonalAccessToken> {

    @Override
    public PersonalAccessToken toDomain() {
        return new PersonalAccessToken(
                id, userId, name, Set.of(scopes), createdAt, expiresAt, Optional.ofNullable(lastUsedAt));
    }
}
