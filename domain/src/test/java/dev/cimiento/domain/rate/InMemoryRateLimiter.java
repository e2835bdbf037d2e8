package dev.cimiento.domain.rate;

import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryDatabase.Table;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Counts attempts in memory by the generic cell rate algorithm. */
public final class InMemoryRateLimiter implements RateLimiter {

    private final InMemoryDatabase database;
    private final Table<String, Instant> arrivals;
    private final Clock clock;

    public InMemoryRateLimiter(InMemoryDatabase database, Clock clock) {
        this.database = database;
        this.arrivals = database.newTable();
        this.clock = clock;
    }

    @Override
    public Quota take(Limit limit) {
        if (database.isInTransaction()) {
            throw new IllegalStateException(
                    "An attempt must not be counted inside a transaction, since a rollback would undo it.");
        }
        return database.statement(() -> counted(limit));
    }

    @Override
    public Quota takeInTransaction(Limit limit) {
        if (!database.isInTransaction()) {
            throw new IllegalStateException("An attempt can be counted in a transaction only if there is one.");
        }
        return database.statement(() -> counted(limit));
    }

    private Quota counted(Limit limit) {
        Rate rate = limit.rate();
        Instant now = clock.instant();
        Instant latest = now.plus(rate.interval().multipliedBy(rate.burst() - 1L));
        Instant before = arrivals.rows().getOrDefault(limit.key(), now);
        if (before.isAfter(latest)) {
            throw new TooManyRequests(Duration.between(latest, before));
        }
        Instant after = (before.isBefore(now) ? now : before).plus(rate.interval());
        arrivals.change(rows -> rows.put(limit.key(), after));
        return Quota.of(rate, now, after);
    }
}
