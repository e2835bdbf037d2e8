package dev.cimiento.persistence.shared;

import dev.cimiento.domain.shared.Rate;
import dev.cimiento.domain.shared.RateLimiter;
import dev.cimiento.domain.shared.Sha256;
import dev.cimiento.domain.shared.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts in PostgreSQL, for all servers, by the generic cell rate algorithm (ITU-T I.371): one upsert, a transaction of
 * its own. The clock is the server's own, like all times here; two that are a second apart differ by what a second
 * allows. Keys are kept as hashes only, since they name people.
 */
public final class MyBatisRateLimiter implements RateLimiter {

    private final RateLimitMapper mapper;
    private final Clock clock;

    public MyBatisRateLimiter(Mappers mappers, Clock clock) {
        this.mapper = mappers.get(RateLimitMapper.class);
        this.clock = clock;
    }

    @Override
    public void take(String key, Rate rate) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("What is counted inside a transaction would be undone with it.");
        }
        byte[] hash = Sha256.of(key);
        long micros = rate.interval().toNanos() / 1_000;
        Instant now = clock.instant();
        while (mapper.take(hash, now, micros, latest(now, rate)) == 0) {
            Instant arrival = mapper.theoreticalArrival(hash);
            // Who looked at the clock first may be counted last: it is too early only if it is so by now.
            now = clock.instant();
            if (arrival != null && arrival.isAfter(latest(now, rate))) {
                throw new TooManyRequests(Duration.between(latest(now, rate), arrival));
            }
        }
    }

    private static Instant latest(Instant now, Rate rate) {
        return now.plus(rate.interval().multipliedBy(rate.burst() - 1L));
    }

    /**
     * Forgets keys that say no more than none would.
     *
     * @return how many, at most {@code max}
     */
    public int removePast(int max) {
        return mapper.deletePast(clock.instant(), max);
    }
}
