package dev.cimiento.domain.account.profile;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.StaleVersion;
import java.util.Optional;

/** Profiles in memory. */
public final class InMemoryProfileRepository implements ProfileRepository {

    private final AccountTables tables;

    public InMemoryProfileRepository(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Entity<Profile>> find(Id<User> user) {
        return tables.database.statement(
                () -> Optional.ofNullable(tables.profiles.rows().get(user)));
    }

    @Override
    public void put(Entity<Profile> profile) {
        tables.database.statement(() -> {
            Id<User> user = new Id<>(profile.id().value());
            tables.requireUser(user);
            int present = find(user).map(Entity::version).orElse(0);
            if (present != profile.version() - 1) {
                throw new StaleVersion(profile.id());
            }
            tables.profiles.change(rows -> rows.put(user, profile));
            return profile;
        });
    }
}
