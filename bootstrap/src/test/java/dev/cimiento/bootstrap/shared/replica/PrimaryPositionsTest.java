package dev.cimiento.bootstrap.shared.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PrimaryPositionsTest {

    private static final long SECOND = 1_000_000_000;

    private final PrimaryPositions primary = new PrimaryPositions(Duration.ofSeconds(2));

    @Test
    void replica_is_current_if_it_has_replayed_what_was_written_the_lag_ago() {
        primary.add(0, 100);
        primary.add(SECOND, 200);
        primary.add(2 * SECOND, 300);
        assertThat(primary.isCurrent(100)).isTrue();
        assertThat(primary.isCurrent(99)).isFalse();

        primary.add(3 * SECOND, 400);
        assertThat(primary.isCurrent(200)).isTrue();
        assertThat(primary.isCurrent(199)).isFalse();
    }

    @Test
    void replica_of_an_idle_primary_is_current() {
        primary.add(0, 100);
        primary.add(60 * SECOND, 100);

        assertThat(primary.isCurrent(100)).isTrue();
    }

    @Test
    void replica_is_current_while_the_primary_was_never_seen() {
        assertThat(primary.isCurrent(0)).isTrue();
    }

    @Test
    void positions_of_the_former_primary_do_not_count_after_a_failover() {
        primary.add(0, 500);
        primary.add(SECOND, 400);

        assertThat(primary.isCurrent(400)).isTrue();
    }
}
