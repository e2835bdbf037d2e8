package dev.cimiento.persistence.rate;

import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Quota;
import dev.cimiento.domain.rate.Rate;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.shared.Sha256;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.persistence.shared.Mappers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Counts in PostgreSQL, for all servers, by the generic cell rate algorithm (ITU-T I.371): one upsert, which also returns
 * what is left. The clock is the server's own, like all times here; two servers whose clocks are a second apart differ by
 * what a second allows. Keys are stored as hashes only, since they name people.
 */
public final class MyBatisRateLimiter implements RateLimiter {

    private final RateLimitMapper mapper;
    private final Clock clock;

    public MyBatisRateLimiter(Mappers mappers, Clock clock) {
        this.mapper = mappers.get(RateLimitMapper.class);
        this.clock = clock;
    }

    @Override
    public Quota take(Limit limit) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A try that is counted inside a transaction is undone with it.");
        }
        return counted(limit);
    }

    @Override
    public Quota takeInTransaction(Limit limit) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("There is no transaction to count in.");
        }
        return counted(limit);
    }

    private Quota counted(Limit limit) {
        byte[] hash = Sha256.of(limit.key());
        Rate rate = limit.rate();
        long micros = rate.interval().toNanos() / 1_000;
        Instant now = clock.instant();
        Instant arrival = mapper.take(hash, now, micros, latest(now, rate));
        while (arrival == null) {
            Instant present = mapper.theoreticalArrival(hash);
            // A client that read the clock first may be counted last: it is too early only if it still is by now.
            now = clock.instant();
            if (present != null && present.isAfter(latest(now, rate))) {
                throw new TooManyRequests(Duration.between(latest(now, rate), present));
            }
            arrival = mapper.take(hash, now, micros, latest(now, rate));
        }
        return Quota.of(rate, now, arrival);
    }

    private static Instant latest(Instant now, Rate rate) {
        return now.plus(rate.interval().multipliedBy(rate.burst() - 1L));
    }

    /**
     * Removes keys whose whole rate is available again.
     *
     * @return how many were removed, at most {@code max}
     */
    public int removePast(int max) {
        return mapper.deletePast(clock.instant(), max);
    }
}
