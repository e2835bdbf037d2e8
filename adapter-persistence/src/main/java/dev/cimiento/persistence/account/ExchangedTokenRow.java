package dev.cimiento.persistence.account;

import dev.cimiento.domain.account.ExchangedToken;
import dev.cimiento.domain.account.Session;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;

record ExchangedTokenRow(Id<Session> sessionId, Id<User> userId, Instant exchangedAt) implements Row<ExchangedToken> {

    @Override
    public ExchangedToken toDomain() {
        return new ExchangedToken(sessionId, userId, exchangedAt);
    }
}
