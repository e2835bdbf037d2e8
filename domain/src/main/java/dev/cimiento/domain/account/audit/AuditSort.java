package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The orders in which audit events are listed. */
public enum AuditSort implements SortKey<AuditEvent> {
    OCCURRED;

    @Override
    public KeyType keyType() {
        return KeyType.INSTANT;
    }

    @Override
    public Optional<Comparable<?>> keyOf(AuditEvent event) {
        return Optional.of(event.occurredAt());
    }
}
