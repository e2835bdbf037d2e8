package dev.cimiento.bootstrap.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.settings.SettingsException;
import org.junit.jupiter.api.Test;

class ConcurrentHashLimitTest {

    private static final long MEBIBYTE = 1024L * 1024;

    @Test
    void concurrent_hashes_of_sixteen_cores_fit_into_the_shipped_heap() {
        assertThat(ConcurrentHashLimit.of(16, 123 * MEBIBYTE)).isEqualTo(2);
    }

    @Test
    void large_heap_allows_at_most_one_concurrent_hash_for_each_core() {
        assertThat(ConcurrentHashLimit.of(2, 4096 * MEBIBYTE)).isEqualTo(2);
    }

    @Test
    void heap_too_small_for_one_hash_is_rejected_with_the_setting_to_change() {
        assertThatThrownBy(() -> ConcurrentHashLimit.of(4, 80 * MEBIBYTE))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("80 MiB")
                .hasMessageContaining("-Xmx in JAVA_OPTS");
    }
}
