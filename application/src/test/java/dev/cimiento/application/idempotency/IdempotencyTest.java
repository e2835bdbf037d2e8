package dev.cimiento.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.idempotency.IdempotencyKey;
import dev.cimiento.domain.idempotency.InMemoryIdempotencyStore;
import dev.cimiento.domain.idempotency.StoredResponse;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

    private static final IdempotencyKey KEY = new IdempotencyKey(new UUID(1, 1), "POST /orders", "k");

    private final InMemoryDatabase database = new InMemoryDatabase();
    private final MovableClock clock = new MovableClock();
    private final Idempotency idempotency = new Idempotency(new InMemoryIdempotencyStore(database), database, clock);
    private final AtomicInteger done = new AtomicInteger();

    @Test
    void request_runs_once_and_gets_the_same_response_each_time() {
        assertThat(once("h1").replayed()).isFalse();

        Idempotency.Outcome again = once("h1");

        assertThat(again.replayed()).isTrue();
        assertThat(new String(again.response().body(), StandardCharsets.UTF_8)).isEqualTo("done 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void different_request_with_the_same_key_is_rejected() {
        once("h1");

        assertThatThrownBy(() -> once("h2"))
                .isInstanceOf(KeyReused.class)
                .hasMessage("The idempotency key was used for another request.");
    }

    @Test
    void failed_request_stores_nothing_and_can_be_repeated() {
        assertThatThrownBy(() -> idempotency.once(KEY, "h1", () -> {
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(once("h1").replayed()).isFalse();
    }

    @Test
    void idempotency_key_is_free_and_removed_after_a_day() {
        once("h1");
        clock.advance(Idempotency.KEPT);
        idempotency.removeOld(10);
        assertThat(once("h1").replayed()).isTrue();

        clock.advance(Duration.ofSeconds(1));

        assertThat(once("h2").replayed()).isFalse();
        clock.advance(Idempotency.KEPT.plusSeconds(1));
        idempotency.removeOld(10);
        clock.advance(Idempotency.KEPT.negated());
        assertThat(once("h3").replayed()).isFalse();
    }

    private Idempotency.Outcome once(String hash) {
        return idempotency.once(
                KEY,
                hash,
                () -> new StoredResponse(
                        200, Map.of(), ("done " + done.incrementAndGet()).getBytes(StandardCharsets.UTF_8)));
    }
}
