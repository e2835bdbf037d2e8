package dev.cimiento.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.shared.error.Unavailable;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CachedNumberTest {

    private static final Duration PERIOD = Duration.ofSeconds(30);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong reads = new AtomicLong();

    @Test
    void number_is_read_at_most_once_in_each_period() {
        CachedNumber number = new CachedNumber(PERIOD, reads::incrementAndGet, nanos::get);

        assertThat(number.get()).isEqualTo(1);
        nanos.set(PERIOD.toNanos() - 1);
        assertThat(number.get()).isEqualTo(1);
        nanos.set(PERIOD.toNanos());
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void failed_read_gives_nan_and_is_not_repeated_within_the_period() {
        CachedNumber number = new CachedNumber(
                PERIOD,
                () -> {
                    reads.incrementAndGet();
                    throw new Unavailable(new IllegalStateException());
                },
                nanos::get);

        assertThat(number.get()).isNaN();
        assertThat(number.get()).isNaN();
        assertThat(reads).hasValue(1);
    }
}
