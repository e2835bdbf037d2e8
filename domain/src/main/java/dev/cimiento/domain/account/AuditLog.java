package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Page;

/** The record of what was done to accounts, to which is only added. */
public interface AuditLog {

    /** Inside a transaction it lasts with what it tells of. */
    void record(AuditEvent event);

    Page<AuditEvent> list(AuditQuery query);
}
