package dev.cimiento.web.shared.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedPermitsTest {

    private final SharedPermits permits = new SharedPermits(16);

    @Test
    void holder_gets_no_more_than_its_share_until_it_releases_some() {
        assertThat(permits.tryAcquire("a", 8, 2)).isTrue();
        assertThat(permits.tryAcquire("a", 8, 1)).isFalse();
        assertThat(permits.tryAcquire("b", 8, 2)).isTrue();

        permits.release("a", 1);

        assertThat(permits.tryAcquire("a", 8, 1)).isTrue();
        assertThat(permits.tryAcquire("a", 8, 1)).isFalse();
    }

    @Test
    void all_holders_together_get_no_more_than_all_permits() {
        assertThat(permits.tryAcquire("a", 1, 15)).isTrue();
        assertThat(permits.tryAcquire("b", 8, 2)).isFalse();
        assertThat(permits.tryAcquire("b", 8, 1)).isTrue();

        permits.release("a", 15);

        assertThat(permits.tryAcquire("c", 1, 15)).isTrue();
        assertThat(permits.tryAcquire("d", 1, 1)).isFalse();
    }

    @Test
    void every_share_has_at_least_one_permit() {
        SharedPermits few = new SharedPermits(2);

        assertThat(few.tryAcquire("a", 8, 1)).isTrue();
        assertThat(few.tryAcquire("a", 8, 1)).isFalse();
        assertThat(few.tryAcquire("b", 8, 1)).isTrue();
    }
}
