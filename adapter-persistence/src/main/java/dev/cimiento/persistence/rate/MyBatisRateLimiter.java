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
 * Counts attempts in PostgreSQL for all servers, by the generic cell rate algorithm (ITU-T I.371). One upsert counts an
 * attempt and returns the remaining quota. The time comes from the clock of the program, so servers whose clocks differ
 * by a second differ by the quota of a second. Keys are stored only as hashes, since they contain personal data.
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
            throw new IllegalStateException(
                    "An attempt must not be counted inside a transaction, since a rollback would undo it.");
        }
        return counted(limit);
    }

    @Override
    public Quota takeInTransaction(Limit limit) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An attempt can be counted in a transaction only if there is one.");
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
            // Concurrent requests can be counted out of order, so the comparison uses the current time.
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
     * Deletes keys whose whole burst is available again.
     *
     * @return the number of deleted keys, at most {@code max}
     */
    public int removePast(int max) {
        return mapper.deletePast(clock.instant(), max);
    }
}
