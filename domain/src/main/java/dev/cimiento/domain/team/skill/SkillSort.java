package dev.cimiento.domain.team.skill;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of skills. */
public enum SkillSort implements SortKey<Entity<Skill>> {
    NAME;

    @Override
    public KeyType keyType() {
        return KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Entity<Skill> skill) {
        return Optional.of(skill.state().foldedName());
    }
}
