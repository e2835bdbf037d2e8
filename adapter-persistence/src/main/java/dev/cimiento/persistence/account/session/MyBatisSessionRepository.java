package dev.cimiento.persistence.account.session;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.Role;
import dev.cimiento.domain.account.session.RefreshToken;
import dev.cimiento.domain.account.session.Session;
import dev.cimiento.domain.account.session.SessionRepository;
import dev.cimiento.domain.account.session.StoredRefreshToken;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserLock;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sessions in PostgreSQL. */
public final class MyBatisSessionRepository implements SessionRepository {

    private final SessionMapper mapper;

    public MyBatisSessionRepository(Mappers mappers) {
        mapper = mappers.get(SessionMapper.class);
    }

    @Override
    public void begin(Session session, SecretHash refreshToken) {
        mapper.begin(session, refreshToken.value());
    }

    @Override
    public Optional<Session> exchange(SecretHash presented, SecretHash next, String salt, Instant now) {
        SessionRow renewed = mapper.exchange(
                presented.value(),
                next.value(),
                salt,
                now,
                now.plus(RefreshToken.REMEMBERED),
                now.plus(Session.LIFETIME),
                RefreshToken.MAX_REMEMBERED - 1);
        return Optional.ofNullable(renewed).map(Row::read);
    }

    @Override
    public Optional<StoredRefreshToken> findRefreshToken(SecretHash token, Instant now) {
        return Optional.ofNullable(mapper.findRefreshToken(token.value(), now)).map(Row::read);
    }

    @Override
    public Optional<Session> findRenewable(SecretHash token, Instant now) {
        return Optional.ofNullable(mapper.findRenewable(token.value(), now)).map(Row::read);
    }

    @Override
    public Optional<Role> findRole(Id<Session> session, Id<User> user, Instant now) {
        return Optional.ofNullable(mapper.findRole(session, user, now)).map(Role::of);
    }

    @Override
    public Optional<Role> lockRole(Id<Session> session, Id<User> user, UserLock lock, Instant now) {
        return Optional.ofNullable(mapper.lock(session, user, lock, now)).map(Role::of);
    }

    @Override
    public Optional<Session> find(Id<User> user, Id<Session> session, Instant now) {
        return Optional.ofNullable(mapper.find(user, session, now)).map(Row::read);
    }

    @Override
    public Set<String> addresses(EmailAddress email, Instant now) {
        return Set.copyOf(mapper.addresses(email.key(), now, MAX_SHOWN));
    }

    @Override
    public List<Session> list(Id<User> user, Instant now) {
        return mapper.list(user, now, MAX_SHOWN).stream().map(Row::read).toList();
    }

    @Override
    public boolean end(Id<User> user, Id<Session> session) {
        return mapper.end(user, session) > 0;
    }

    @Override
    public void endAll(Id<User> user) {
        mapper.endAll(user);
    }

    @Override
    public void endOthers(Id<User> user, Id<Session> kept) {
        mapper.endOthers(user, kept);
    }

    @Override
    public int removeExpired(Instant now, int most) {
        return Math.max(mapper.removeExpired(now, most), mapper.removeExpiredTokens(now, most));
    }
}
