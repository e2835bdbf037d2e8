package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.repository.KeyType;
import dev.cimiento.domain.shared.repository.SortKey;
import java.util.Optional;

/** The sort orders of audit events. */
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
