package dev.cimiento.db.cli.backup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.db.backup.copy.Progress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter errors = new StringWriter();
    private long seconds;

    private ProgressLine line(boolean terminal) {
        return new ProgressLine(new PrintWriter(errors), terminal, () -> TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void progress_in_a_log_is_a_line_every_ten_seconds_with_rate_and_remaining_time() {
        try (ProgressLine line = line(false)) {
            for (seconds = 1; seconds <= 20; seconds++) {
                line.at(new Progress("public.orders", seconds * 3_000_000, seconds / 40.0));
            }
        }

        assertThat(errors).hasToString("""
                 25 %, 3.0 MB/s, about 30 s left: public.orders
                 50 %, 3.0 MB/s, about 20 s left: public.orders
                """);
    }

    @Test
    void progress_on_a_terminal_is_one_line_that_is_removed_at_the_end() {
        try (ProgressLine line = line(true)) {
            seconds = 200;
            line.at(new Progress("public.orders", 0, 0));
            line.at(new Progress("public.orders", 0, 0.5));
            seconds = 400;
            line.at(new Progress("public.orders", 4_000_000, 0.5));
        }

        assertThat(errors.toString().split("\r"))
                .satisfiesExactly(
                        nothing -> assertThat(nothing).isEmpty(),
                        first -> assertThat(first).startsWith("  0 %, 0.0 MB/s, unknown time left: public.orders "),
                        second -> assertThat(second).startsWith(" 50 %, 0.0 MB/s, about 6 min left: public.orders "),
                        removed -> assertThat(removed).isBlank());
    }
}
