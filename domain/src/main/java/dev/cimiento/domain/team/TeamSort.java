package dev.cimiento.domain.team;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of teams. */
public enum TeamSort implements SortKey<Entity<Team>> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<Team> team) {
        return Optional.of(team.state().foldedName());
    }
}
