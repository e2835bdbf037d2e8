package dev.cimiento.application.account;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.AuditAction;
import dev.cimiento.domain.account.AuditEvent;
import dev.cimiento.domain.account.AuditLog;
import dev.cimiento.domain.account.User;
import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Id;
import java.util.Optional;

/** Records what was done, as of now: inside the transaction that does it, or by itself where nothing was. */
public final class AuditTrail {

    private final AuditLog log;
    private final EntityFactory entities;

    public AuditTrail(AuditLog log, EntityFactory entities) {
        this.log = log;
        this.entities = entities;
    }

    void record(Actor actor, AuditAction action, Id<User> user) {
        record(actor, action, Optional.of(user), Optional.empty());
    }

    void record(Actor actor, AuditAction action, Id<User> user, String note) {
        record(actor, action, Optional.of(user), Optional.of(note));
    }

    /** @param user empty where there is no such account */
    public void record(Actor actor, AuditAction action, Optional<Id<User>> user, Optional<String> note) {
        log.record(AuditEvent.of(entities.newId(), entities.now(), actor, action, user, note));
    }
}
