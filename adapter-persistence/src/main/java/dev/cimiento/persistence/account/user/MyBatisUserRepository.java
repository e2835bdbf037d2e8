package dev.cimiento.persistence.account.user;

import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.account.user.UserQuery;
import dev.cimiento.domain.account.user.UserRepository;
import dev.cimiento.domain.account.user.UserSort;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users in PostgreSQL. */
public final class MyBatisUserRepository
        extends MyBatisRepository<User, Entity<User>, UserQuery, UserSort, UserRow, UserColumns>
        implements UserRepository {

    private final UserMapper mapper;

    public MyBatisUserRepository(Mappers mappers) {
        this(mappers.get(UserMapper.class));
    }

    private MyBatisUserRepository(UserMapper mapper) {
        super(mapper, UserColumns::new);
        this.mapper = mapper;
    }

    @Override
    public Optional<Entity<User>> find(EmailAddress email) {
        return Optional.ofNullable(mapper.findByEmail(email.key())).map(Row::read);
    }

    @Override
    public Optional<Entity<User>> lock(Id<User> id) {
        return Optional.ofNullable(mapper.lock(id)).map(Row::read);
    }

    @Override
    public List<Entity<User>> lockWithActiveAdmins(Set<Id<User>> ids) {
        return mapper.lockWithActiveAdmins(ids).stream().map(Row::read).toList();
    }
}
