package dev.cimiento.persistence.account.audit;

import dev.cimiento.domain.account.audit.AuditEvent;
import dev.cimiento.domain.account.audit.AuditLog;
import dev.cimiento.domain.account.audit.AuditQuery;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Pages;
import java.time.Instant;

/** Audit events in PostgreSQL. */
public final class MyBatisAuditLog implements AuditLog {

    private final AuditMapper mapper;

    public MyBatisAuditLog(Mappers mappers) {
        mapper = mappers.get(AuditMapper.class);
    }

    @Override
    public void record(AuditEvent event) {
        mapper.insert(event, event.action().code());
    }

    @Override
    public Page<AuditEvent> list(AuditQuery query) {
        return Pages.of(mapper.page(query), query.page(), () -> mapper.count(query), AuditEvent::id);
    }

    @Override
    public int removeBefore(Instant before, int most) {
        return mapper.removeBefore(before, most);
    }
}
