package dev.cimiento.domain.account.audit;

import dev.cimiento.domain.account.AccountAdapter;

class InMemoryAuditLogTest extends AuditLogContract {

    @Override
    protected AccountAdapter adapter() {
        return AccountAdapter.inMemory();
    }
}
