package dev.cimiento.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.domain.shared.ConcurrentWork;
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

/** The contract of {@link Outbox} and {@link OutboxQueue}. */
public abstract class OutboxContract {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private static final UUID ADA = UUID.fromString("01900000-0000-7000-8000-00000000ada0");
    private static final UUID EVE = UUID.fromString("01900000-0000-7000-8000-00000000e0e0");

    private final MovableClock clock = new MovableClock();
    private OutboxAdapter adapter;

    /** Returns an empty outbox. */
    protected abstract OutboxAdapter adapter(Clock clock);

    @BeforeEach
    void openStore() {
        adapter = adapter(clock);
    }

    @Test
    void mails_are_claimed_in_the_order_in_which_they_were_put() {
        put("first");
        clock.advance(Duration.ofSeconds(1));
        put("second");

        OutboxMessage first = claim().orElseThrow();

        assertThat(first.mail()).isEqualTo(new Mail("ada@example.org", "first", "The text of first"));
        assertThat(first.attempt()).isEqualTo(1);
        assertThat(first.createdAt()).isEqualTo(clock.instant().minusSeconds(1));
        assertThat(claim()).map(message -> message.mail().subject()).contains("second");
        assertThat(claim()).isEmpty();
    }

    @Test
    void mail_of_a_rolled_back_transaction_is_never_sent() {
        assertThatThrownBy(() -> adapter.transactions().inTransaction(() -> {
                    put("undone");
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(claim()).isEmpty();
    }

    @Test
    void sent_mail_is_not_claimed_again_and_its_text_is_deleted() {
        put("sent");
        adapter.queue().markSent(claim().orElseThrow(), clock.instant());

        clock.advance(Duration.ofDays(1));

        assertThat(claim()).isEmpty();
        assertThat(texts()).containsExactly("");
    }

    @Test
    void mail_whose_lease_expired_is_claimed_by_the_next_worker() {
        put("lost");
        OutboxMessage lost = claim().orElseThrow();
        clock.advance(LEASE.minusMillis(1));
        assertThat(claim()).isEmpty();

        clock.advance(Duration.ofMillis(1));
        OutboxMessage again = claim().orElseThrow();

        assertThat(again.id()).isEqualTo(lost.id());
        assertThat(again.attempt()).isEqualTo(2);
    }

    @Test
    void postponed_mail_is_claimed_again_when_it_is_due() {
        put("postponed");
        Instant later = clock.instant().plusSeconds(30);
        adapter.queue().postpone(claim().orElseThrow(), later, "mail server is away");

        assertThat(claim()).isEmpty();
        clock.advance(Duration.ofSeconds(30));
        assertThat(claim()).map(OutboxMessage::attempt).contains(2);
        assertThat(texts()).containsExactly("The text of postponed");
    }

    @Test
    void new_mail_is_claimed_before_overdue_mail_that_failed() {
        put("failed");
        adapter.queue().postpone(claim().orElseThrow(), clock.instant().plusSeconds(30), "mailbox is full");
        clock.advance(Duration.ofMinutes(1));
        put("fresh");

        assertThat(claim()).map(message -> message.mail().subject()).contains("fresh");
        assertThat(claim()).map(message -> message.mail().subject()).contains("failed");
    }

    @Test
    void messages_about_a_user_are_listed_in_batches_without_their_texts() {
        put("sent");
        adapter.queue().markSent(claim().orElseThrow(), clock.instant());
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
    void message_to_a_former_address_concerns_the_same_user() {
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
        adapter.queue().markSent(claim().orElseThrow(), clock.instant());
        put("given up");
        adapter.queue().giveUp(claim().orElseThrow(), "refused");
        put("failed");
        adapter.queue().postpone(claim().orElseThrow(), clock.instant().plusSeconds(30), "mailbox is full");
        put("waits");
        adapter.outbox().put(EVE, new Mail("eve@example.org", "other", "The text of other"));

        adapter.outbox().eraseAbout(ADA);

        assertThat(texts()).containsExactly("The text of other");
    }

    @Test
    void erasure_of_messages_is_rolled_back_with_its_transaction() {
        put("kept");

        assertThatThrownBy(() -> adapter.transactions().inTransaction(() -> {
                    adapter.outbox().eraseAbout(ADA);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(texts()).containsExactly("The text of kept");
    }

    @Test
    void mail_that_was_given_up_is_not_claimed_again_and_its_text_is_deleted() {
        put("given up");
        adapter.queue().giveUp(claim().orElseThrow(), "mail server is away");

        clock.advance(Duration.ofDays(1));

        assertThat(claim()).isEmpty();
        assertThat(texts()).containsExactly("");
    }

    @Test
    void worker_with_an_expired_lease_cannot_change_a_mail_claimed_by_another() {
        put("slow");
        OutboxMessage slow = claim().orElseThrow();
        clock.advance(LEASE);
        OutboxMessage other = claim().orElseThrow();

        adapter.queue().postpone(slow, clock.instant(), "too late");
        adapter.queue().giveUp(slow, "too late");
        assertThat(claim()).isEmpty();

        adapter.queue().markSent(other, clock.instant());
        adapter.queue().postpone(slow, clock.instant(), "much too late");
        assertThat(claim()).isEmpty();
    }

    @Test
    void concurrent_workers_claim_each_mail_once() {
        for (int number = 0; number < 20; number++) {
            put("mail " + number);
        }

        List<String> taken = ConcurrentWork.run(
                        4,
                        worker -> Stream.generate(this::claim)
                                .takeWhile(Optional::isPresent)
                                .map(message -> message.orElseThrow().mail().subject())
                                .toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(taken).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void old_finished_messages_are_removed_a_few_at_a_time() {
        put("sent");
        put("given up");
        put("waits");
        adapter.queue().markSent(claim().orElseThrow(), clock.instant());
        adapter.queue().giveUp(claim().orElseThrow(), "refused");
        Instant created = clock.instant();

        assertThat(adapter.queue().removeDone(created, 10)).isZero();
        assertThat(adapter.queue().removeDone(created.plusSeconds(1), 1)).isEqualTo(1);
        assertThat(adapter.queue().removeDone(created.plusSeconds(1), 10)).isEqualTo(1);
        assertThat(texts()).containsExactly("The text of waits");
    }

    private void put(String subject) {
        adapter.outbox().put(ADA, new Mail("ada@example.org", subject, "The text of " + subject));
    }

    private Optional<OutboxMessage> claim() {
        return adapter.queue().claim(clock.instant(), clock.instant().plus(LEASE));
    }

    private List<String> texts() {
        return adapter.texts().get();
    }
}
