package dev.cimiento.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.AtOnce;
import dev.cimiento.domain.shared.MovableClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Outbox} and {@link OutboxQueue} keeps. */
public abstract class OutboxContract {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final UUID ADA = UUID.fromString("01900000-0000-7000-8000-00000000ada0");
    private static final UUID EVE = UUID.fromString("01900000-0000-7000-8000-00000000e0e0");

    private final MovableClock clock = new MovableClock();
    private OutboxAdapter adapter;

    /** An empty one. */
    protected abstract OutboxAdapter adapter(Clock clock);

    @BeforeEach
    void open() {
        adapter = adapter(clock);
    }

    @Test
    void what_was_put_is_taken_in_its_order() {
        put("first");
        clock.advance(Duration.ofSeconds(1));
        put("second");

        OutboxMessage first = take().orElseThrow();

        assertThat(first.mail()).isEqualTo(new Mail("ada@example.org", "first", "The text of first"));
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(first.createdAt()).isEqualTo(clock.instant().minusSeconds(1));
        assertThat(take()).map(message -> message.mail().subject()).contains("second");
        assertThat(take()).isEmpty();
    }

    @Test
    void what_was_put_in_a_transaction_that_is_undone_is_never_sent() {
        assertThatThrownBy(() -> adapter.transactions().inTransaction(() -> {
                    put("undone");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(take()).isEmpty();
    }

    @Test
    void what_was_sent_is_not_taken_again_and_its_text_is_forgotten() {
        put("sent");
        adapter.queue().sent(take().orElseThrow(), clock.instant());

        clock.advance(Duration.ofDays(1));

        assertThat(take()).isEmpty();
        assertThat(texts()).containsExactly("");
    }

    @Test
    void a_lease_that_expires_leaves_the_mail_to_the_next_who_asks() {
        put("lost");
        OutboxMessage lost = take().orElseThrow();
        clock.advance(LEASE.minusMillis(1));
        assertThat(take()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        OutboxMessage again = take().orElseThrow();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void what_failed_is_taken_again_from_then_on() {
        put("postponed");
        Instant later = clock.instant().plusSeconds(30);
        adapter.queue().postpone(take().orElseThrow(), later, "mail server is away");

        assertThat(take()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(take()).map(OutboxMessage::attempt).contains(2);
        assertThat(texts()).containsExactly("The text of postponed");
    }

    @Test
    void fresh_mail_is_taken_before_overdue_mail_that_failed() {
        put("failed");
        adapter.queue().postpone(take().orElseThrow(), clock.instant().plusSeconds(30), "mailbox is full");
        clock.advance(Duration.ofMinutes(1));
        put("fresh");

        assertThat(take()).map(message -> message.mail().subject()).contains("fresh");
        assertThat(take()).map(message -> message.mail().subject()).contains("failed");
    }

    @Test
    void messages_about_a_user_are_listed_in_batches_without_their_texts() {
        put("sent");
        adapter.queue().sent(take().orElseThrow(), clock.instant());
        put("waits");
        adapter.outbox().put(EVE, new Mail("eve@example.org", "other", "The text of other"));

        List<StoredMail> first = adapter.outbox().listAbout(ADA, Optional.empty(), 1);
        List<StoredMail> second =
                adapter.outbox().listAbout(ADA, Optional.of(first.get(0).id()), 10);

        assertThat(first).extracting(StoredMail::subject).containsExactly("sent");
        assertThat(first.get(0).sentAt()).contains(clock.instant());
        assertThat(second).extracting(StoredMail::subject).containsExactly("waits");
        assertThat(second.get(0).sentAt()).isEmpty();
        assertThat(second.get(0).to()).isEqualTo("ada@example.org");
    }

    @Test
    void message_to_an_earlier_address_is_about_the_same_user() {
        adapter.outbox().put(ADA, new Mail("lovelace@example.org", "earlier", "The text of earlier"));
        put("present");
        adapter.outbox().put(EVE, new Mail("lovelace@example.org", "other", "The text of other"));

        assertThat(adapter.outbox().listAbout(ADA, Optional.empty(), 10))
                .extracting(StoredMail::to)
                .containsExactly("lovelace@example.org", "ada@example.org");
        adapter.outbox().eraseAbout(ADA);

        assertThat(texts()).containsExactly("The text of other");
    }

    @Test
    void erasure_deletes_waiting_failed_given_up_and_sent_messages_of_one_user_only() {
        put("sent");
        adapter.queue().sent(take().orElseThrow(), clock.instant());
        put("given up");
        adapter.queue().giveUp(take().orElseThrow(), "refused");
        put("failed");
        adapter.queue().postpone(take().orElseThrow(), clock.instant().plusSeconds(30), "mailbox is full");
        put("waits");
        adapter.outbox().put(EVE, new Mail("eve@example.org", "other", "The text of other"));

        adapter.outbox().eraseAbout(ADA);

        assertThat(texts()).containsExactly("The text of other");
    }

    @Test
    void erasure_is_undone_with_its_transaction() {
        put("kept");

        assertThatThrownBy(() -> adapter.transactions().inTransaction(() -> {
                    adapter.outbox().eraseAbout(ADA);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(texts()).containsExactly("The text of kept");
    }

    @Test
    void what_was_given_up_is_not_taken_again_and_its_text_is_forgotten() {
        put("given up");
        adapter.queue().giveUp(take().orElseThrow(), "mail server is away");

        clock.advance(Duration.ofDays(1));

        assertThat(take()).isEmpty();
        assertThat(texts()).containsExactly("");
    }

    @Test
    void a_worker_whose_lease_expired_does_not_take_the_mail_from_the_one_after_it() {
        put("slow");
        OutboxMessage slow = take().orElseThrow();
        clock.advance(LEASE);
        OutboxMessage other = take().orElseThrow();

        adapter.queue().postpone(slow, clock.instant(), "too late");
        adapter.queue().giveUp(slow, "too late");
        assertThat(take()).isEmpty();

        adapter.queue().sent(other, clock.instant());
        adapter.queue().postpone(slow, clock.instant(), "much too late");
        assertThat(take()).isEmpty();
    }

    @Test
    void workers_that_ask_at_once_get_each_mail_once() {
        for (int number = 0; number < 20; number++) {
            put("mail " + number);
        }

        List<String> taken = AtOnce.run(
                        4,
                        worker -> Stream.generate(this::take)
                                .takeWhile(Optional::isPresent)
                                .map(message -> message.orElseThrow().mail().subject())
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void old_ones_that_are_done_are_forgotten_a_few_at_a_time() {
        put("sent");
        put("given up");
        put("waits");
        adapter.queue().sent(take().orElseThrow(), clock.instant());
        adapter.queue().giveUp(take().orElseThrow(), "refused");
        Instant created = clock.instant();

        assertThat(adapter.queue().removeDone(created, 10)).isZero();
        assertThat(adapter.queue().removeDone(created.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(adapter.queue().removeDone(created.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(texts()).containsExactly("The text of waits");
    }

    private void put(String subject) {
        adapter.outbox().put(ADA, new Mail("ada@example.org", subject, "The text of " + subject));
    }

    private Optional<OutboxMessage> take() {
        return adapter.queue().take(clock.instant(), clock.instant().plus(LEASE));
    }

    private List<String> texts() {
        return adapter.texts().get();
    }
}
