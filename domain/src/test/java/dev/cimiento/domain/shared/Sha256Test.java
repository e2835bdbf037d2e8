package dev.cimiento.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {

    /** Checks test cases 2 and 6 of RFC 4231. */
    @ParameterizedTest
    @CsvSource({
        "4a656665, 1, what do ya want for nothing?,"
                + " 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        "aa, 131, Test Using Larger Than Block-Size Key - Hash Key First,"
                + " 60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
    })
    void hmac_matches_the_test_cases_of_the_rfc(String key, int times, String message, String expected) {
        byte[] hmac =
                Sha256.hmac(HexFormat.of().parseHex(key.repeat(times)), message.getBytes(StandardCharsets.US_ASCII));

        assertThat(HexFormat.of().formatHex(hmac)).isEqualTo(expected);
    }
}
