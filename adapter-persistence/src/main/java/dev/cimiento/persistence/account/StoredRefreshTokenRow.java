package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.StoredRefreshToken;
import dev.cimiento.domain.account.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

record StoredRefreshTokenRow(
        Id<Session> sessionId,
        Id<User> userId,
        @Nullable Instant exchangedAt,
        @Nullable String reissueSalt) implements Row<StoredRefreshToken> {

    @Override
    public StoredRefreshToken toDomain() {
        Optional<Exchange> exchange =
                Optional.ofNullable(exchangedAt).map(at -> new Exchange(at, Optional.ofNullable(reissueSalt)));
        return new StoredRefreshToken(sessionId, userId, exchange);
    }
}
