package dev.cimiento.web.shared.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.web.shared.problem.MalformedValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueFormatTest {

    @Test
    void time_with_an_offset_is_read_as_by_the_jdk() {
        Random random = new Random(7);
        int valid = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = randomTime(random);

            assertThat(read(text)).as(text).isEqualTo(readByJdk(text));
            valid += read(text).isPresent() ? 1 : 0;
        }
        assertThat(valid).isBetween(1_000, 19_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:15:30",
                "2026-03-01T09:15Z",
                "2026-03-01 09:15:30Z",
                "2026-03-01T09:15:30.1234567Z",
                "2026-03-01T09:15:30.Z",
                "2026-03-01T09:15:30z",
                "2026-03-01T09:15:30+1:00",
                "+2026-03-01T09:15:30Z",
                "2026-02-29T09:15:30Z",
                "2026-03-01T24:00:00Z",
                "2026-12-31T23:59:60Z"
            })
    void text_that_is_no_time_with_an_offset_is_rejected(String text) {
        assertThatThrownBy(() -> ValueFormat.OFFSET_TIME.read(text)).isInstanceOf(MalformedValue.class);
    }

    private static String randomTime(Random random) {
        String fraction = random.nextBoolean()
                ? ""
                : "." + ("" + (1_000_000 + random.nextInt(1_000_000))).substring(1, 2 + random.nextInt(6));
        String offset = random.nextBoolean()
                ? "Z"
                : "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(62));
        return "%04d-%02d-%02dT%02d:%02d:%02d%s%s"
                .formatted(
                        1000 + random.nextInt(2000),
                        random.nextInt(14),
                        random.nextInt(33),
                        random.nextInt(25),
                        random.nextInt(61),
                        random.nextInt(61),
                        fraction,
                        offset);
    }

    private static Optional<Instant> read(String text) {
        try {
            return Optional.of(ValueFormat.OFFSET_TIME.read(text));
        } catch (MalformedValue malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> readByJdk(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
