package dev.cimiento.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.mail.OutboxWorker.Outcome;
import dev.cimiento.domain.mail.InMemoryMailSender;
import dev.cimiento.domain.mail.InMemoryOutbox;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {

    private static final UUID USER = UUID.fromString("01900000-0000-7000-8000-00000000ada0");

    private final MovableClock clock = new MovableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryDatabase(), new SequentialIds(), clock);
    private final InMemoryMailSender sender = new InMemoryMailSender();
    private final OutboxWorker worker = new OutboxWorker(outbox, sender, List.of(), clock);

    @Test
    void each_mail_is_sent_once() {
        put("one");
        put("two");

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(sender.delivered().values()).extracting(Mail::subject).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void mail_is_tried_again_every_30_seconds_while_the_mail_server_is_unavailable() {
        put("patient");
        sender.beAway(true);

        for (int attempt = 0; attempt < 20; attempt++) {
            assertThat(worker.sendNext()).isEqualTo(Outcome.SERVER_UNAVAILABLE);
            assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
            clock.advance(Duration.ofSeconds(30));
        }
        sender.beAway(false);

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
    }

    @Test
    void mail_is_given_up_immediately_after_a_permanent_refusal() {
        outbox.put(USER, new Mail("gone@example.org", "refused", "text"));

        assertThat(worker.sendNext()).isEqualTo(Outcome.GIVEN_UP);
        clock.advance(Duration.ofDays(1));
        assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
    }

    @Test
    void only_an_unavailable_mail_server_pauses_the_worker() {
        assertThat(Outcome.values())
                .filteredOn(Outcome::canContinue)
                .containsExactlyInAnyOrder(Outcome.SENT, Outcome.POSTPONED, Outcome.GIVEN_UP);
    }

    @Test
    void many_invalid_addresses_do_not_delay_a_new_mail() {
        for (int number = 0; number < 100; number++) {
            outbox.put(USER, new Mail("full@example.org", "bad " + number, "text"));
        }
        while (worker.sendNext().canContinue()) {
            Thread.onSpinWait();
        }
        clock.advance(Duration.ofHours(1));
        put("fresh");

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
    }

    @Test
    void preparations_run_before_each_attempt() {
        put("prepared");
        List<Integer> attempts = new ArrayList<>();
        OutboxWorker prepared =
                new OutboxWorker(outbox, sender, List.of(message -> attempts.add(message.attempt())), clock);
        sender.beAway(true);
        prepared.sendNext();
        clock.advance(Duration.ofMinutes(1));
        sender.beAway(false);
        prepared.sendNext();

        assertThat(attempts).containsExactly(1, 2);
    }

    @Test
    void deferred_mail_is_tried_again_after_twice_as_long_each_time() {
        outbox.put(USER, new Mail("full@example.org", "patient", "text"));

        for (int seconds : List.of(30, 60, 120, 240)) {
            assertThat(worker.sendNext()).isEqualTo(Outcome.POSTPONED);
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
            clock.advance(Duration.ofSeconds(1));
        }
    }

    @Test
    void mail_is_given_up_after_three_days() {
        put("hopeless");
        sender.beAway(true);
        List<Outcome> outcomes = new ArrayList<>();

        for (int hours = 0; hours < 24 * 4; hours++) {
            outcomes.add(worker.sendNext());
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outcomes).containsOnlyOnce(Outcome.GIVEN_UP);
        assertThat(outcomes.lastIndexOf(Outcome.SERVER_UNAVAILABLE)).isBetween(60, 72);
    }

    @Test
    void mail_on_which_the_sender_fails_unexpectedly_is_given_up_and_the_failure_is_rethrown() {
        put("poisoned");
        OutboxWorker defective = new OutboxWorker(
                outbox,
                message -> {
                    throw new UnsupportedOperationException("the text of the mail");
                },
                List.of(),
                clock);

        for (int hours = 0; hours < 24 * 4; hours++) {
            if (outbox.claim(clock.instant(), clock.instant()).isPresent()) {
                assertThatThrownBy(defective::sendNext)
                        .hasMessageContaining("UnsupportedOperationException")
                        .hasMessageNotContaining("text of the mail")
                        .hasNoCause();
            }
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outbox.claim(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void mail_of_a_worker_that_died_is_sent_by_another() {
        put("orphan");
        outbox.claim(clock.instant(), clock.instant().plus(OutboxWorker.LEASE));

        assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
        clock.advance(OutboxWorker.LEASE);

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
    }

    @Test
    void sent_mail_is_removed_after_a_month() {
        put("old");
        worker.sendNext();

        assertThat(worker.removeDone(Duration.ofDays(30), 10)).isZero();
        clock.advance(Duration.ofDays(31));
        assertThat(worker.removeDone(Duration.ofDays(30), 10)).isEqualTo(1);
    }

    private void put(String subject) {
        outbox.put(USER, new Mail("ada@example.org", subject, "text"));
    }
}
