package dev.cimiento.domain.catalog.stock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Invalid;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StockMovementTest {

    @Test
    void movement_with_a_source_names_no_actor() {
        Id<StockMovement> id = new Id<>(UUID.randomUUID());

        assertThatThrownBy(() -> new StockMovement(
                        id,
                        new Id<>(UUID.randomUUID()),
                        -1,
                        "ordered",
                        Instant.EPOCH,
                        Optional.of(new Id<>(UUID.randomUUID())),
                        Optional.of(UUID.randomUUID())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("actorId");
    }
}
