package dev.cimiento.persistence.account.token;

import dev.cimiento.domain.account.token.AccessGrant;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.domain.account.token.PersonalAccessTokenRepository;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import dev.cimiento.persistence.shared.SqlArray;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Personal access tokens in PostgreSQL. */
public final class MyBatisPersonalAccessTokenRepository implements PersonalAccessTokenRepository {

    private final PersonalAccessTokenMapper mapper;

    public MyBatisPersonalAccessTokenRepository(Mappers mappers) {
        mapper = mappers.get(PersonalAccessTokenMapper.class);
    }

    @Override
    public void add(PersonalAccessToken token, SecretHash hash) {
        SqlArray scopes = SqlArray.of("text", token.scopes().stream().sorted().toList());
        mapper.insert(token, scopes, hash.value());
    }

    @Override
    public Optional<AccessGrant> findGrant(SecretHash hash, Instant now) {
        return Optional.ofNullable(mapper.findGrant(hash.value(), now)).map(Row::read);
    }

    @Override
    public Optional<AccessGrant> lockGrant(Id<PersonalAccessToken> token, Id<User> user, UserLock lock, Instant now) {
        return Optional.ofNullable(mapper.lock(token, user, lock, now)).map(Row::read);
    }

    @Override
    public void recordUse(Id<PersonalAccessToken> token, Instant now) {
        mapper.recordUse(token, now);
    }

    @Override
    public List<PersonalAccessToken> list(Id<User> user) {
        return mapper.list(user, MAX_SHOWN).stream().map(Row::read).toList();
    }

    @Override
    public boolean remove(Id<User> user, Id<PersonalAccessToken> token) {
        return mapper.delete(user, token) > 0;
    }

    @Override
    public void removeAll(Id<User> user) {
        mapper.deleteAll(user);
    }

    @Override
    public int removeExpired(Instant before, int most) {
        return mapper.removeExpired(before, most);
    }
}
