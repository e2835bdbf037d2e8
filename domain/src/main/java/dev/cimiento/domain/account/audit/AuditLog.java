package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;

/** The record of what was done to accounts. Events are only added; after their retention period they are deleted. */
public interface AuditLog {

    /** Inside a transaction it lasts with what it tells of. */
    void record(AuditEvent event);

    Page<AuditEvent> list(AuditQuery query);

    /**
     * Deletes the oldest events that were recorded before, which is at least 30 days ago.
     *
     * @return how many were deleted, at most {@code most}
     */
    int removeBefore(Instant before, int most);
}
