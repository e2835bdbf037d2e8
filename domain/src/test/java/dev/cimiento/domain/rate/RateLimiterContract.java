package dev.cimiento.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract of {@link RateLimiter}. */
public abstract class RateLimiterContract {

    /** A rate of one attempt every twelve seconds. */
    private static final Rate RATE = new Rate(5, Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock();
    private final Limit limit = Limit.own("sign-in", UUID.randomUUID().toString(), RATE);
    private RateLimiter limiter;

    protected abstract RateLimiter adapter(Clock clock);

    /** Transactions over the store of the adapter. */
    protected abstract Transactions transactions();

    @BeforeEach
    void createLimiter() {
        limiter = adapter(clock);
    }

    @Test
    void burst_of_attempts_is_allowed_at_once_and_no_more() {
        assertThat(allowed(8)).isEqualTo(5);
    }

    @Test
    void burst_of_concurrent_attempts_is_allowed() {
        RateLimiter real = adapter(Clock.systemUTC());
        for (int round = 0; round < 30; round++) {
            Limit crowd = neighbour(String.valueOf(round));
            assertThatCode(() -> ConcurrentWork.run(RATE.burst(), number -> {
                        real.take(crowd);
                        return number;
                    }))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void attempt_after_the_reported_wait_is_allowed() {
        allowed(5);

        Duration wait = refused();

        assertThat(wait).isEqualTo(Duration.ofSeconds(12));
        clock.advance(wait.minusMillis(1));
        assertThat(allowed(1)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(allowed(2)).isEqualTo(1);
    }

    @Test
    void rejected_attempts_do_not_count() {
        allowed(5);
        assertThat(allowed(1000)).isZero();

        clock.advance(Duration.ofSeconds(12));

        assertThat(allowed(1)).isEqualTo(1);
    }

    @Test
    void whole_burst_is_allowed_again_after_a_pause_and_no_more() {
        allowed(5);

        clock.advance(Duration.ofDays(1));

        assertThat(allowed(8)).isEqualTo(5);
    }

    @Test
    void evenly_distributed_attempts_are_never_rejected() {
        for (int tries = 0; tries < 20; tries++) {
            assertThat(allowed(1)).isEqualTo(1);
            clock.advance(RATE.interval());
        }
    }

    @Test
    void attempts_of_each_key_are_counted_separately() {
        allowed(5);

        limiter.take(neighbour("next door"));

        assertThat(allowed(1)).isZero();
    }

    @Test
    void exactly_one_burst_of_concurrent_attempts_is_allowed() {
        List<Integer> allowed = ConcurrentWork.run(8, number -> allowed(3));

        assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    void each_attempt_returns_the_remaining_quota_and_the_time_of_the_next_attempt() {
        assertThat(limiter.take(limit)).isEqualTo(new Quota(4, Duration.ofSeconds(12)));
        clock.advance(Duration.ofSeconds(5));
        assertThat(limiter.take(limit)).isEqualTo(new Quota(3, Duration.ofSeconds(7)));
        clock.advance(Duration.ofSeconds(7));
        assertThat(limiter.take(limit)).isEqualTo(new Quota(3, Duration.ofSeconds(12)));
        allowed(2);
        assertThat(limiter.take(limit)).isEqualTo(new Quota(0, Duration.ofSeconds(12)));

        assertThat(refused()).isEqualTo(Duration.ofSeconds(12));
    }

    @Test
    void attempt_in_a_transaction_counts_only_if_the_transaction_commits() {
        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    limiter.takeInTransaction(limit);
                    throw new IllegalArgumentException("rolled back");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        Quota counted = transactions().inTransaction(() -> limiter.takeInTransaction(limit));

        assertThat(counted.remaining()).isEqualTo(4);
        assertThat(allowed(8)).isEqualTo(4);
    }

    @Test
    void attempt_that_always_counts_is_not_allowed_in_a_transaction() {
        assertThatThrownBy(() -> transactions().inTransaction(() -> limiter.take(limit)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void attempt_that_counts_with_a_transaction_needs_a_transaction() {
        assertThatThrownBy(() -> limiter.takeInTransaction(limit)).isInstanceOf(IllegalStateException.class);
    }

    private Limit neighbour(String name) {
        return Limit.own(limit.policy(), limit.subject() + name, RATE);
    }

    private int allowed(int tries) {
        int allowed = 0;
        for (int tried = 0; tried < tries; tried++) {
            try {
                limiter.take(limit);
                allowed++;
            } catch (TooManyRequests refused) {
                assertThat(refused.retryAfter()).isPositive();
            }
        }
        return allowed;
    }

    private Duration refused() {
        return catchThrowableOfType(TooManyRequests.class, () -> limiter.take(limit))
                .retryAfter();
    }
}
