package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.AccountTables;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.InMemoryPages;
import dev.cimiento.domain.shared.repository.Page;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Audit events in memory. */
public final class InMemoryAuditLog implements AuditLog {

    private final AccountTables tables;

    public InMemoryAuditLog(AccountTables tables) {
        this.tables = tables;
    }

    @Override
    public void record(AuditEvent event) {
        tables.database.statement(() -> {
            tables.auditEvents.change(rows -> rows.put(event.id(), event));
            return event;
        });
    }

    @Override
    public Page<AuditEvent> list(AuditQuery query) {
        return tables.database.statement(() -> InMemoryPages.page(
                tables.auditEvents.rows().values().stream()
                        .filter(event -> matches(event, query))
                        .toList(),
                query.page(),
                AuditEvent::id));
    }

    @Override
    public int removeBefore(Instant before, int most) {
        return tables.database.statement(() -> {
            List<Id<AuditEvent>> old = tables.auditEvents.rows().values().stream()
                    .filter(event -> event.occurredAt().isBefore(before))
                    .sorted(Comparator.comparing(AuditEvent::occurredAt))
                    .map(AuditEvent::id)
                    .limit(most)
                    .toList();
            tables.auditEvents.change(rows -> old.forEach(rows::remove));
            return old.size();
        });
    }

    private static boolean matches(AuditEvent event, AuditQuery query) {
        return (query.actorId().isEmpty() || query.actorId().equals(event.actorId()))
                && (query.userId().isEmpty() || query.userId().equals(event.userId()))
                && query.action().map(event.action()::equals).orElse(true)
                && query.from().map(from -> !event.occurredAt().isBefore(from)).orElse(true)
                && query.until().map(event.occurredAt()::isBefore).orElse(true);
    }
}
