package dev.cimiento.domain.account.user;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of users. */
public enum UserSort implements SortKey<Entity<User>> {
    NAME(KeyType.TEXT),
    CREATED(KeyType.INSTANT);

    private final KeyType keyType;

    UserSort(KeyType keyType) {
        this.keyType = keyType;
    }

    @Override
    public KeyType keyType() {
        return keyType;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<User> user) {
        return Optional.of(this == NAME ? user.state().foldedName() : user.createdAt());
    }
}
