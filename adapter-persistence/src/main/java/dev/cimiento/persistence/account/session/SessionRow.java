package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record SessionRow(
        Id<Session> id,
        Id<User> userId,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        @Nullable String address,
        @Nullable String userAgent)
        implements Row<Session> {

    @Override
    public Session toDomain() {
        return new Session(
                id,
                userId,
                createdAt,
                lastUsedAt,
                expiresAt,
                Optional.ofNullable(address),
                Optional.ofNullable(userAgent));
    }
}
