package dev.cimiento.domain.account.user;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Users in memory. */
public final class InMemoryUserRepository extends InMemoryRepository<User, Entity<User>, UserQuery, UserSort>
        implements UserRepository {

    private final AccountTables tables;

    public InMemoryUserRepository(AccountTables tables) {
        super(tables.database, tables.users);
        this.tables = tables;
    }

    @Override
    protected Entity<User> view(Entity<User> user) {
        return user;
    }

    @Override
    protected boolean matches(Entity<User> row, UserQuery query) {
        User user = row.state();
        return query.ids().map(ids -> ids.contains(row.id())).orElse(true)
                && query.text().map(text -> text.matches(user.words())).orElse(true)
                && query.role().map(user.role()::equals).orElse(true)
                && query.active().map(active -> user.active() == active).orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<User> user) {
        if (isTaken(user, state -> state.email().key())) {
            throw new Conflict("email-taken", "An account with this email address exists already.");
        }
    }

    @Override
    protected void removed(Id<User> id) {
        tables.removeAllOf(id);
    }

    @Override
    public Optional<Entity<User>> find(EmailAddress email) {
        return tables.database.statement(() -> tables.user(email));
    }

    @Override
    public Optional<Entity<User>> lock(Id<User> id) {
        // A transaction has the only lock of this database.
        return find(id);
    }

    @Override
    public List<Entity<User>> lockWithActiveAdmins(Set<Id<User>> ids) {
        return tables.database.statement(() -> tables.users.rows().values().stream()
                .filter(user -> ids.contains(user.id()) || user.state().isActiveAdmin())
                .sorted(Comparator.comparing(Entity::id))
                .toList());
    }
}
