package dev.cimiento.domain.shared;

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
