package dev.cimiento.domain.team.member;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.math.BigDecimal;
import java.util.Optional;

/** The sort orders of members. */
public enum MemberSort implements SortKey<MemberView> {
    POSITION,
    NAME;

    @Override
    public KeyType keyType() {
        return this == POSITION ? KeyType.DECIMAL : KeyType.TEXT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(MemberView member) {
        Member state = member.entity().state();
        return Optional.of(this == POSITION ? BigDecimal.valueOf(state.position()) : state.foldedName());
    }
}
