package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of memberships. */
public enum MembershipSort implements SortKey<MembershipView> {
    SINCE;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(MembershipView membership) {
        return Optional.of(membership.entity().createdAt());
    }
}
