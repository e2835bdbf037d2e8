package dev.cimiento.db.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShutdownHookTest {

    private final ShutdownHook shutdown = new ShutdownHook();
    private final List<String> closed = new ArrayList<>();

    @Test
    void resources_are_closed_once_in_reverse_order() {
        shutdown.opened(() -> "database", closed::add);
        shutdown.opened(() -> "server", closed::add);

        shutdown.close();
        shutdown.close();

        assertThat(closed).containsExactly("server", "database");
    }

    @Test
    void all_resources_are_closed_even_if_one_fails_to_close() {
        shutdown.opened(() -> "database", closed::add);
        shutdown.opened(() -> "server", server -> {
            throw new IllegalStateException("stuck");
        });

        assertThatThrownBy(shutdown::close).hasMessage("stuck");
        assertThat(closed).containsExactly("database");
    }

    @Test
    void opening_during_shutdown_is_refused() {
        shutdown.close();

        assertThatThrownBy(() -> shutdown.opened(() -> "database", closed::add))
                .isInstanceOf(IllegalStateException.class);
        assertThat(closed).isEmpty();
    }
}
