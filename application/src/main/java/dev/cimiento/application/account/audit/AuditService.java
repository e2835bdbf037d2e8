package dev.cimiento.application.account.audit;

import dev.cimiento.domain.account.AccountPermissions;
import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.repository.Page;

/** Lists audit events. */
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
