package dev.cimiento.domain.account;

class InMemoryAuditLogTest extends AuditLogContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
