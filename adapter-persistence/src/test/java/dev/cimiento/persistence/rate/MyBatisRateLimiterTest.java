package dev.cimiento.persistence.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Rate;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.domain.rate.RateLimiterContract;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.persistence.shared.TestPersistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class MyBatisRateLimiterTest extends RateLimiterContract {

    @AutoClose
    private static final TestPersistence PERSISTENCE = new TestPersistence();

    private static final Rate RATE = new Rate(2, Duration.ofSeconds(10));

    @Override
    protected RateLimiter adapter(Clock clock) {
        PERSISTENCE.empty();
        return new MyBatisRateLimiter(PERSISTENCE.mappers(), clock);
    }

    @Override
    protected Transactions transactions() {
        return PERSISTENCE.transactions();
    }

    @Test
    void attempt_counted_after_a_later_one_is_not_rejected_for_its_earlier_time() {
        MovableClock clock = new MovableClock();
        RateLimiter first = adapter(clock);
        Clock early = showing(clock.instant().minusMillis(5), clock.instant());
        RateLimiter last = new MyBatisRateLimiter(PERSISTENCE.mappers(), early);

        first.take(limit("crowd"));
        last.take(limit("crowd"));

        assertThatThrownBy(() -> last.take(limit("crowd"))).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void table_contains_no_readable_key_of_an_attempt() {
        adapter(Clock.systemUTC()).take(Limit.own("sign-in", "ada@example.org", RATE));

        assertThat(PERSISTENCE
                        .sql()
                        .sql("select convert_from(key, 'LATIN1') from rate_limits")
                        .query(String.class)
                        .single())
                .doesNotContain("ada", "sign-in");
    }

    @Test
    void unused_keys_are_removed_a_few_at_a_time() {
        MovableClock clock = new MovableClock();
        MyBatisRateLimiter limiter = (MyBatisRateLimiter) adapter(clock);
        limiter.take(limit("one"));
        limiter.take(limit("other"));
        limiter.take(Limit.own("busy", "one", new Rate(1, Duration.ofMinutes(1))));

        assertThat(limiter.removePast(10)).isZero();
        clock.advance(Duration.ofSeconds(6));
        assertThat(limiter.removePast(1)).isEqualTo(1);
        assertThat(limiter.removePast(10)).isEqualTo(1);
    }

    private static Limit limit(String subject) {
        return Limit.own("test", subject, RATE);
    }

    /** Returns a clock that shows one time first, and another from then on. */
    private static Clock showing(Instant first, Instant then) {
        AtomicBoolean again = new AtomicBoolean();
        InstantSource source = () -> again.getAndSet(true) ? then : first;
        return source.withZone(ZoneOffset.UTC);
    }
}
