package dev.cimiento.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkPrefixTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9/32",
        "203.0.113.9:51234, 203.0.113.9/32",
        "203.000.113.009, 203.0.113.9/32",
        "::ffff:203.0.113.9, 203.0.113.9/32",
        "[::ffff:203.0.113.9]:51234, 203.0.113.9/32",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:DB8:1:2::9, 2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2::9], 2001:db8:1:2:0:0:0:0/64",
        "[2001:db8:1:2::9]:51234, 2001:db8:1:2:0:0:0:0/64",
        "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
    })
    void address_belongs_to_the_network_of_its_client(String address, String network) {
        assertThat(NetworkPrefix.of(address)).hasToString(network);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "example.org",
                "xyz:80",
                "1.2.3",
                "1.2.3.256",
                "1.2.3.4:",
                "1.2.3.4:123456",
                "[1.2.3.4]",
                "[::1",
                "::1]",
                "[]",
                "[::1]:x",
                "1:2:3",
                "%",
            })
    void invalid_addresses_share_one_network(String text) {
        assertThat(NetworkPrefix.of(text)).isEqualTo(NetworkPrefix.UNKNOWN);
        assertThat(NetworkPrefix.of(text).isKnown()).isFalse();
    }

    @Test
    void missing_address_belongs_to_the_unknown_network() {
        assertThat(NetworkPrefix.of(Optional.empty())).isEqualTo(NetworkPrefix.UNKNOWN);
    }
}
