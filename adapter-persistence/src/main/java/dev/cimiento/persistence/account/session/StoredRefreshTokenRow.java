package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.StoredRefreshToken;
import dev.cimiento.domain.account.session.StoredRefreshToken.Exchange;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record StoredRefreshTokenRow(
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
