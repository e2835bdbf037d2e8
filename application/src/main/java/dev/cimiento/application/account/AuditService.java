package dev.cimiento.application.account;

import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.AuditEvent;
import dev.cimiento.domain.account.AuditLog;
import dev.cimiento.domain.account.AuditQuery;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Page;

/** Looking at what was done. */
public class AuditService {

    private final AuditLog log;

    public AuditService(AuditLog log) {
        this.log = log;
    }

    public Page<AuditEvent> list(Actor actor, AuditQuery query) {
        actor.require(AccountPermissions.AUDIT_READ);
        return log.list(query);
    }
}
