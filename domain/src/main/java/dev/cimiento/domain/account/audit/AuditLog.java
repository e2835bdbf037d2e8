package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;

/** Stores audit events. Events are only added; after their retention period they are deleted. */
public interface AuditLog {

    /** Stores an event. Inside a transaction, a rollback removes it again. */
    void record(AuditEvent event);

    Page<AuditEvent> list(AuditQuery query);

    /**
     * Deletes the oldest events that were recorded before a time.
     *
     * @param before at least 30 days ago
     * @return the number of deleted events, at most {@code most}
     */
    int removeBefore(Instant before, int most);
}
