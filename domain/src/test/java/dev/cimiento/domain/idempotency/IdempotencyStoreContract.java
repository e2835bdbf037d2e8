package dev.cimiento.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.idempotency.IdempotencyStore.ClaimedKey;
import dev.cimiento.domain.idempotency.IdempotencyStore.Stored;
import dev.cimiento.domain.shared.ConcurrentWork;
import dev.cimiento.domain.shared.Transactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The contract of idempotency stores. */
public abstract class IdempotencyStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final UUID ADA = new UUID(1, 1);
    private static final String HASH = "0a".repeat(32);

    protected abstract IdempotencyStore store();

    protected abstract Transactions transactions();

    @Test
    void claimed_key_returns_its_stored_response() {
        IdempotencyKey key = key("k");

        assertThat(responseTo(key, "first", NOW)).isEqualTo("first");
        assertThat(responseTo(key, "second", NOW)).isEqualTo("first");
    }

    @Test
    void response_and_request_hash_are_stored_unchanged() {
        IdempotencyKey key = key("k");
        StoredResponse response = new StoredResponse(
                201, Map.of("Location", "/api/v1/orders/1", "ETag", "\"1-a: b\""), new byte[] {0, -1, 10, 65});
        transactions().inTransaction(() -> {
            store().claim(key, HASH, NOW, NOW.minus(KEPT));
            store().store(key, response);
            return key;
        });

        Stored kept = take(key, NOW).orElseThrow();

        assertThat(kept.requestHash()).isEqualTo(HASH);
        assertThat(kept.response().code()).isEqualTo(201);
        assertThat(kept.response().attributes()).isEqualTo(response.attributes());
        assertThat(kept.response().body()).isEqualTo(response.body());
    }

    @Test
    void keys_with_the_same_value_differ_by_user_and_endpoint() {
        responseTo(key("k"), "first", NOW);

        assertThat(responseTo(new IdempotencyKey(new UUID(2, 2), "POST /orders", "k"), "bob's", NOW))
                .isEqualTo("bob's");
        assertThat(responseTo(new IdempotencyKey(ADA, "POST /products", "k"), "product", NOW))
                .isEqualTo("product");
    }

    @Test
    void rolled_back_transaction_leaves_its_key_free() {
        IdempotencyKey key = key("k");

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    store().claim(key, HASH, NOW, NOW.minus(KEPT));
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(responseTo(key, "second", NOW)).isEqualTo("second");
    }

    @Test
    void expired_key_is_free_again() {
        responseTo(key("k"), "first", NOW);

        assertThat(responseTo(key("k"), "second", NOW.plus(KEPT))).isEqualTo("first");
        assertThat(responseTo(key("k"), "third", NOW.plus(KEPT).plusSeconds(1))).isEqualTo("third");
        assertThat(responseTo(key("k"), "fourth", NOW.plus(KEPT).plusSeconds(2)))
                .isEqualTo("third");
    }

    @Test
    void concurrent_requests_with_a_key_run_once_and_get_the_same_response() {
        AtomicInteger done = new AtomicInteger();

        assertThat(ConcurrentWork.run(
                        12,
                        number -> transactions().inTransaction(() -> {
                            Optional<Stored> kept = store().claim(key("k"), HASH, NOW, NOW.minus(KEPT));
                            return kept.map(first -> text(first.response())).orElseGet(() -> {
                                store().store(key("k"), response("by " + done.incrementAndGet()));
                                return "by " + done.get();
                            });
                        })))
                .containsOnly("by 1");
    }

    @Test
    void old_keys_are_removed_a_few_at_a_time() {
        IntStream.range(0, 5).forEach(number -> responseTo(key("old " + number), "old", NOW));
        responseTo(key("new"), "new", NOW.plusSeconds(1));

        assertThat(store().removeClaimedBefore(NOW.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(store().removeClaimedBefore(NOW.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(store().removeClaimedBefore(NOW.plusSeconds(1), 3)).isZero();
        assertThat(responseTo(key("new"), "again", NOW)).isEqualTo("new");
    }

    @Test
    void keys_of_a_deleted_user_are_removed_and_those_of_others_stay() {
        IdempotencyKey bobs = new IdempotencyKey(new UUID(2, 2), "POST /orders", "k");
        responseTo(key("k"), "an address", NOW);
        responseTo(key("l"), "another", NOW);
        responseTo(bobs, "bob's", NOW);

        List<ClaimedKey> first = store().listOf(ADA, Optional.empty(), 1);
        assertThat(first).containsExactly(new ClaimedKey(key("k"), NOW));
        assertThat(store().listOf(ADA, Optional.of(key("k")), 10)).containsExactly(new ClaimedKey(key("l"), NOW));

        store().removeAllOf(ADA);

        assertThat(store().listOf(ADA, Optional.empty(), 10)).isEmpty();
        assertThat(responseTo(key("k"), "new", NOW)).isEqualTo("new");
        assertThat(responseTo(key("l"), "new", NOW)).isEqualTo("new");
        assertThat(responseTo(bobs, "new", NOW)).isEqualTo("bob's");
    }

    private String responseTo(IdempotencyKey key, String text, Instant now) {
        return transactions().inTransaction(() -> {
            Optional<Stored> kept = store().claim(key, HASH, now, now.minus(KEPT));
            if (kept.isEmpty()) {
                store().store(key, response(text));
            }
            return kept.map(first -> text(first.response())).orElse(text);
        });
    }

    private Optional<Stored> take(IdempotencyKey key, Instant now) {
        return transactions().inTransaction(() -> store().claim(key, HASH, now, now.minus(KEPT)));
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(ADA, "POST /orders", value);
    }

    private static StoredResponse response(String text) {
        return new StoredResponse(200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(StoredResponse response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
