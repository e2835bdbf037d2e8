package dev.cimiento.domain.rate;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.Transactions;
import java.time.Clock;

class InMemoryRateLimiterTest extends RateLimiterContract {

    private final InMemoryDatabase database = new InMemoryDatabase();

    @Override
    protected RateLimiter adapter(Clock clock) {
        return new InMemoryRateLimiter(database, clock);
    }

    @Override
    protected Transactions transactions() {
        return database;
    }
}
