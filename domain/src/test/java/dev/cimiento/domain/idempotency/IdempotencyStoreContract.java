package dev.cimiento.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.idempotency.IdempotencyStore.Stored;
import dev.cimiento.domain.idempotency.IdempotencyStore.Taken;
import dev.cimiento.domain.shared.AtOnce;
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

/** What every store of answers keeps. */
public abstract class IdempotencyStoreContract {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration KEPT = Duration.ofHours(24);
    private static final UUID ADA = new UUID(1, 1);
    private static final String HASH = "0a".repeat(32);

    protected abstract IdempotencyStore store();

    protected abstract Transactions transactions();

    @Test
    void a_key_is_free_once_and_then_has_the_answer() {
        IdempotencyKey key = key("k");

        assertThat(answered(key, "first", NOW)).isEqualTo("first");
        assertThat(answered(key, "second", NOW)).isEqualTo("first");
    }

    @Test
    void an_answer_is_kept_as_it_was_and_so_is_what_it_answered() {
        IdempotencyKey key = key("k");
        StoredResponse answer = new StoredResponse(
                201, Map.of("Location", "/api/v1/orders/1", "ETag", "\"1-a: b\""), new byte[] {0, -1, 10, 65});
        transactions().inTransaction(() -> {
            store().take(key, HASH, NOW, NOW.minus(KEPT));
            store().keep(key, answer);
            return key;
        });

        Stored kept = take(key, NOW).orElseThrow();

        assertThat(kept.requestHash()).isEqualTo(HASH);
        assertThat(kept.response().code()).isEqualTo(201);
        assertThat(kept.response().attributes()).isEqualTo(answer.attributes());
        assertThat(kept.response().body()).isEqualTo(answer.body());
    }

    @Test
    void the_same_value_is_another_key_for_another_user_and_at_another_endpoint() {
        answered(key("k"), "first", NOW);

        assertThat(answered(new IdempotencyKey(new UUID(2, 2), "POST /orders", "k"), "bob's", NOW))
                .isEqualTo("bob's");
        assertThat(answered(new IdempotencyKey(ADA, "POST /products", "k"), "product", NOW))
                .isEqualTo("product");
    }

    @Test
    void what_is_undone_leaves_its_key_free() {
        IdempotencyKey key = key("k");

        assertThatThrownBy(() -> transactions().inTransaction(() -> {
                    store().take(key, HASH, NOW, NOW.minus(KEPT));
                    throw new IllegalStateException("half way");
                }))
                .hasMessage("half way");

        assertThat(answered(key, "second", NOW)).isEqualTo("second");
    }

    @Test
    void a_key_is_free_again_after_its_time() {
        answered(key("k"), "first", NOW);

        assertThat(answered(key("k"), "second", NOW.plus(KEPT))).isEqualTo("first");
        assertThat(answered(key("k"), "third", NOW.plus(KEPT).plusSeconds(1))).isEqualTo("third");
        assertThat(answered(key("k"), "fourth", NOW.plus(KEPT).plusSeconds(2))).isEqualTo("third");
    }

    @Test
    void of_many_at_once_one_does_the_work_and_all_get_its_answer() {
        AtomicInteger done = new AtomicInteger();

        assertThat(AtOnce.run(
                        12,
                        number -> transactions().inTransaction(() -> {
                            Optional<Stored> kept = store().take(key("k"), HASH, NOW, NOW.minus(KEPT));
                            return kept.map(first -> text(first.response())).orElseGet(() -> {
                                store().keep(key("k"), answer("by " + done.incrementAndGet()));
                                return "by " + done.get();
                            });
                        })))
                .containsOnly("by 1");
    }

    @Test
    void old_keys_are_removed_a_few_at_a_time() {
        IntStream.range(0, 5).forEach(number -> answered(key("old " + number), "old", NOW));
        answered(key("new"), "new", NOW.plusSeconds(1));

        assertThat(store().removeTaken(NOW.plusSeconds(1), 3)).isEqualTo(3);
        assertThat(store().removeTaken(NOW.plusSeconds(1), 3)).isEqualTo(2);
        assertThat(store().removeTaken(NOW.plusSeconds(1), 3)).isZero();
        assertThat(answered(key("new"), "again", NOW)).isEqualTo("new");
    }

    @Test
    void of_a_user_who_goes_nothing_is_kept_and_of_others_all() {
        IdempotencyKey bobs = new IdempotencyKey(new UUID(2, 2), "POST /orders", "k");
        answered(key("k"), "an address", NOW);
        answered(key("l"), "another", NOW);
        answered(bobs, "bob's", NOW);

        List<Taken> first = store().taken(ADA, Optional.empty(), 1);
        assertThat(first).containsExactly(new Taken(key("k"), NOW));
        assertThat(store().taken(ADA, Optional.of(key("k")), 10)).containsExactly(new Taken(key("l"), NOW));

        store().forget(ADA);

        assertThat(store().taken(ADA, Optional.empty(), 10)).isEmpty();
        assertThat(answered(key("k"), "new", NOW)).isEqualTo("new");
        assertThat(answered(key("l"), "new", NOW)).isEqualTo("new");
        assertThat(answered(bobs, "new", NOW)).isEqualTo("bob's");
    }

    private String answered(IdempotencyKey key, String text, Instant now) {
        return transactions().inTransaction(() -> {
            Optional<Stored> kept = store().take(key, HASH, now, now.minus(KEPT));
            if (kept.isEmpty()) {
                store().keep(key, answer(text));
            }
            return kept.map(first -> text(first.response())).orElse(text);
        });
    }

    private Optional<Stored> take(IdempotencyKey key, Instant now) {
        return transactions().inTransaction(() -> store().take(key, HASH, now, now.minus(KEPT)));
    }

    private static IdempotencyKey key(String value) {
        return new IdempotencyKey(ADA, "POST /orders", value);
    }

    private static StoredResponse answer(String text) {
        return new StoredResponse(200, Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(StoredResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
