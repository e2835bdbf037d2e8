package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;

/** Hashes of passwords in memory. */
public final class InMemoryPasswordRepository implements PasswordRepository {

    private final AccountTables tables;

    public InMemoryPasswordRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Credentials> find(EmailAddress email) {
        return tables.database.statement(() -> tables.user(email).flatMap(this::credentials));
    }

    @Override
    public Optional<Credentials> find(Id<User> user) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.users.rows().get(user)).flatMap(this::credentials));
    }

    private Optional<Credentials> credentials(Entity<User> user) {
        return Optional.ofNullable(tables.passwords.rows().get(user.id()))
                .map(hash -> new Credentials(user.id(), user.state().active(), hash));
    }

    @Override
    public void set(Id<User> user, String hash, Instant now) {
        tables.database.statement(() -> {
            tables.requireUser(user);
            tables.passwords.change(rows -> rows.put(user, hash));
            return user;
        });
    }

    @Override
    public void upgrade(Id<User> user, String from, String to) {
        tables.database.statement(() -> {
            tables.passwords.change(rows -> rows.replace(user, from, to));
            return user;
        });
    }

    @Override
    public boolean holds(Id<User> user, String hash) {
        return tables.database.statement(
                () -> hash.equals(tables.passwords.rows().get(user)));
    }
}
