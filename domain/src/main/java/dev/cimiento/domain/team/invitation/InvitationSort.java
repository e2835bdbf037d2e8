package dev.cimiento.domain.team.invitation;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of invitations. */
public enum InvitationSort implements SortKey<Invitation> {
    CREATED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(Invitation invitation) {
        return Optional.of(invitation.createdAt());
    }
}
