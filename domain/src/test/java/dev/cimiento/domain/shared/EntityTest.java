package dev.cimiento.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntityTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final Entity<String> created = Entity.created(new Id<>(new UUID(1, 2)), NOON, "first");

    @Test
    void change_of_an_entity_makes_the_next_version() {
        Entity<String> changed = created.changedTo("second", NOON.plusSeconds(1));

        assertThat(changed).isEqualTo(new Entity<>(created.id(), 2, NOON, NOON.plusSeconds(1), "second"));
    }

    @Test
    void clock_that_is_set_back_does_not_make_an_entity_older() {
        assertThat(created.changedTo("second", NOON.minusSeconds(1)).updatedAt())
                .isEqualTo(NOON);
    }

    @Test
    void ids_are_ordered_by_their_bytes_without_sign() {
        assertThat(new Id<>(new UUID(-1, 0))).isGreaterThan(new Id<>(new UUID(1, 0)));
        assertThat(new Id<>(new UUID(1, -1))).isGreaterThan(new Id<>(new UUID(1, 1)));
    }
}
