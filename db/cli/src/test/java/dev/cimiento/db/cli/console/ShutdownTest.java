package dev.cimiento.db.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownTest {

    private final Shutdown shutdown = new Shutdown();
    private final List<String> closed = new ArrayList<>();

    @Test
    void what_was_opened_last_is_closed_first_and_once() {
        shutdown.opened(() -> "database", closed::add);
        shutdown.opened(() -> "server", closed::add);

        shutdown.close();
        shutdown.close();

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void what_is_below_something_that_fails_to_close_is_closed_all_the_same() {
        shutdown.opened(() -> "database", closed::add);
        shutdown.opened(() -> "server", server -> {
            throw new IllegalStateException("stuck");
        });

        assertThatThrownBy(shutdown::close).hasMessage("stuck");
        assertThat(closed).containsExactly("database");
    }

    @Test
    void nothing_is_opened_once_the_end_has_begun() {
        shutdown.close();

        assertThatThrownBy(() -> shutdown.opened(() -> "database", closed::add))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).isEmpty();
    }
}
