package dev.cimiento.persistence.account.password;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.password.Credentials;
import dev.cimiento.domain.account.password.PasswordRepository;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** Password hashes in PostgreSQL. */
public final class MyBatisPasswordRepository implements PasswordRepository {

    private final PasswordMapper mapper;

    public MyBatisPasswordRepository(Mappers mappers) {
        mapper = mappers.get(PasswordMapper.class);
    }

    @Override
    public Optional<Credentials> find(EmailAddress email) {
        return Optional.ofNullable(mapper.findByEmail(email.key())).map(Row::read);
    }

    @Override
    public Optional<Credentials> find(Id<User> user) {
        return Optional.ofNullable(mapper.find(user)).map(Row::read);
    }

    @Override
    public void set(Id<User> user, String hash, Instant now) {
        mapper.set(user, hash, now);
    }

    @Override
    public void replaceHash(Id<User> user, String from, String to) {
        mapper.upgrade(user, from, to);
    }

    @Override
    public boolean lockIfCurrent(Credentials credentials) {
        return mapper.lock(credentials.user(), credentials.changedAt()) != null;
    }
}
