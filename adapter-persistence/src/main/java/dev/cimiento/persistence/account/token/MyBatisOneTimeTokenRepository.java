package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.token.OneTimeToken;
import dev.cimiento.domain.account.token.OneTimeToken.Purpose;
import dev.cimiento.domain.account.token.OneTimeTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One-time tokens in PostgreSQL. */
public final class MyBatisOneTimeTokenRepository implements OneTimeTokenRepository {

    private final OneTimeTokenMapper mapper;

    public MyBatisOneTimeTokenRepository(Mappers mappers) {
        mapper = mappers.get(OneTimeTokenMapper.class);
    }

    @Override
    public void put(OneTimeToken token) {
        mapper.put(token, token.purpose().code());
    }

    @Override
    public Optional<Id<User>> find(SecretHash hash, Purpose purpose, Instant now) {
        return Optional.ofNullable(mapper.find(hash.value(), purpose.code(), now));
    }

    @Override
    public Optional<Id<User>> consume(SecretHash hash, Purpose purpose, Instant now) {
        return Optional.ofNullable(mapper.consume(hash.value(), purpose.code(), now));
    }

    @Override
    public void remove(Id<User> user, Purpose purpose) {
        mapper.remove(user, purpose.code());
    }

    @Override
    public void removeAll(Id<User> user) {
        mapper.removeAll(user);
    }

    @Override
    public void restartLifetime(Id<OutboxMessage> mail, Instant now) {
        List<Purpose> purposes = List.of(Purpose.values());
        mapper.restart(
                mail,
                SqlArray.of("text", purposes.stream().map(Purpose::code).toList()),
                SqlArray.of(
                        "timestamptz",
                        purposes.stream().map(purpose -> purpose.expiry(now)).toList()));
    }

    @Override
    public int removeExpired(Instant expiredBefore, int most) {
        return mapper.removeExpired(expiredBefore, most);
    }
}
