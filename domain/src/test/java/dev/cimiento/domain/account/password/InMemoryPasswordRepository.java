package dev.cimiento.domain.account.password;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.AccountTables.KeptPassword;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import java.time.Instant;
import java.util.Optional;

/** Password hashes in memory. */
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
                .map(kept -> new Credentials(user.id(), user.state().active(), kept.hash(), kept.changedAt()));
    }

    @Override
    public void set(Id<User> user, String hash, Instant now) {
        tables.database.statement(() -> {
            tables.requireUser(user);
            tables.passwords.change(rows -> rows.put(user, new KeptPassword(hash, now)));
            return user;
        });
    }

    @Override
    public void replaceHash(Id<User> user, String from, String to) {
        tables.database.statement(() -> {
            tables.passwords.change(rows -> rows.computeIfPresent(
                    user, (key, kept) -> kept.hash().equals(from) ? new KeptPassword(to, kept.changedAt()) : kept));
            return user;
        });
    }

    @Override
    public boolean lockIfCurrent(Credentials credentials) {
        return find(credentials.user())
                .filter(present -> present.active() && present.changedAt().equals(credentials.changedAt()))
                .isPresent();
    }
}
