package dev.cimiento.bootstrap.account.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.settings.SettingsException;
import org.junit.jupiter.api.Test;

class HashesAtOnceTest {

    private static final long MEBIBYTE = 1024L * 1024;

    @Test
    void sixteen_cores_do_not_hash_more_passwords_at_once_than_the_shipped_heap_holds() {
        assertThat(HashesAtOnce.of(16, 123 * MEBIBYTE)).isEqualTo(2);
    }

    @Test
    void a_large_heap_does_not_give_a_core_more_than_one_hash_at_once() {
        assertThat(HashesAtOnce.of(2, 4096 * MEBIBYTE)).isEqualTo(2);
    }

    @Test
    void a_heap_that_cannot_hold_one_hash_is_refused_and_the_setting_is_named() {
        assertThatThrownBy(() -> HashesAtOnce.of(4, 80 * MEBIBYTE))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("80 MiB")
                .hasMessageContaining("-Xmx in JAVA_OPTS");
    }
}
