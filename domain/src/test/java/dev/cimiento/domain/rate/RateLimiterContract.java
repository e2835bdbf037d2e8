package dev.cimiento.domain.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link RateLimiter} keeps. */
public abstract class RateLimiterContract {

    /** One every twelve seconds. */
    private static final Rate RATE = new Rate(5, Duration.ofMinutes(1));

    private final MovableClock clock = new MovableClock();
    private final Limit limit = Limit.own("sign-in", UUID.randomUUID().toString(), RATE);
    private RateLimiter limiter;

    protected abstract RateLimiter adapter(Clock clock);

    /** Transactions over the store of the adapter. */
    protected abstract Transactions transactions();

    @BeforeEach
    void open() {
        limiter = adapter(clock);
    }

    @Test
    void so_many_as_the_burst_may_come_at_once_and_no_more() {
        assertThat(allowed(8)).isEqualTo(5);
    }

    @Test
    void so_they_may_when_they_really_come_at_once() {
        RateLimiter real = adapter(Clock.systemUTC());
        for (int round = 0; round < 30; round++) {
            Limit crowd = neighbour(String.valueOf(round));
            assertThatCode(() -> AtOnce.run(RATE.burst(), number -> {
                        real.take(crowd);
                        return number;
                    }))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void who_waits_as_long_as_told_may_try_again() {
        allowed(5);

        Duration wait = refused();

        assertThat(wait).isEqualTo(Duration.ofSeconds(12));
        clock.advance(wait.minusMillis(1));
        assertThat(allowed(1)).isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(allowed(2)).isEqualTo(1);
    }

    @Test
    void what_is_refused_does_not_count_so_that_nobody_is_locked_out_for_good() {
        allowed(5);
        assertThat(allowed(1000)).isZero();

        clock.advance(Duration.ofSeconds(12));

        assertThat(allowed(1)).isEqualTo(1);
    }

    @Test
    void after_a_rest_the_whole_burst_may_come_again_and_never_more() {
        allowed(5);

        clock.advance(Duration.ofDays(1));

        assertThat(allowed(8)).isEqualTo(5);
    }

    @Test
    void who_comes_evenly_is_never_refused() {
        for (int tries = 0; tries < 20; tries++) {
            assertThat(allowed(1)).isEqualTo(1);
            clock.advance(RATE.interval());
        }
    }

    @Test
    void each_key_is_counted_for_itself() {
        allowed(5);

        limiter.take(neighbour("next door"));

        assertThat(allowed(1)).isZero();
    }

    @Test
    void of_those_who_come_at_once_exactly_the_burst_gets_through() {
        List<Integer> allowed = AtOnce.run(8, number -> allowed(3));

        assertThat(allowed.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    }

    @Test
    void each_try_is_told_how_many_are_left_and_when_the_next_one_is_added() {
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
    void a_try_in_a_transaction_counts_only_if_the_transaction_is_committed() {
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
    void a_try_that_must_count_whatever_follows_is_not_counted_in_a_transaction() {
        assertThatThrownBy(() -> transactions().inTransaction(() -> limiter.take(limit)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_try_that_counts_with_a_transaction_needs_one() {
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
