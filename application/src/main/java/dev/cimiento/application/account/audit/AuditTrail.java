package dev.cimiento.application.account.audit;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.audit.AuditAction;
import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import java.util.Optional;

/**
 * Records audit events with the current time. Inside a transaction, an event is stored together with the change that it
 * records.
 */
public final class AuditTrail {

    private final AuditLog log;
    private final EntityFactory entities;

    public AuditTrail(AuditLog log, EntityFactory entities) {
        this.log = log;
        this.entities = entities;
    }

    public void record(Actor actor, AuditAction action, Id<User> user) {
        record(actor, action, Optional.of(user), Optional.empty());
    }

    public void record(Actor actor, AuditAction action, Id<User> user, String note) {
        record(actor, action, Optional.of(user), Optional.of(note));
    }

    /** @param user empty if there is no such account */
    public void record(Actor actor, AuditAction action, Optional<Id<User>> user, Optional<String> note) {
        log.record(AuditEvent.of(entities.newId(), entities.now(), actor, action, user, note));
    }
}
