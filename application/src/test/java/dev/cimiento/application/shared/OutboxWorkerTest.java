package dev.cimiento.application.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.application.shared.OutboxWorker.Outcome;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryMailSender;
import dev.cimiento.domain.shared.InMemoryOutbox;
import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {

    private final MovableClock clock = new MovableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryDatabase(), new SequentialIds(), clock);
    private final InMemoryMailSender sender = new InMemoryMailSender();
    private final OutboxWorker worker = new OutboxWorker(outbox, sender, clock);

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
    void while_the_mail_server_is_away_it_is_tried_again_after_twice_as_long_each_time() {
        put("patient");
        sender.beAway(true);

        for (int seconds : List.of(30, 60, 120, 240)) {
            assertThat(worker.sendNext()).isEqualTo(Outcome.POSTPONED);
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
            clock.advance(Duration.ofSeconds(1));
        }
        sender.beAway(false);

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(sender.delivered().values()).extracting(Mail::subject).containsExactly("patient");
    }

    @Test
    void after_three_days_it_is_given_up() {
        put("hopeless");
        sender.beAway(true);
        List<Outcome> outcomes = new ArrayList<>();

        for (int hours = 0; hours < 24 * 4; hours++) {
            outcomes.add(worker.sendNext());
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outcomes).containsOnlyOnce(Outcome.GIVEN_UP);
        assertThat(outcomes.lastIndexOf(Outcome.POSTPONED)).isBetween(60, 72);
    }

    @Test
    void a_mail_on_which_the_sender_itself_fails_is_given_up_like_any_other_and_the_failure_is_told() {
        put("poisoned");
        OutboxWorker defective = new OutboxWorker(
                outbox,
                message -> {
                    throw new UnsupportedOperationException("the text of the mail");
                },
                clock);

        for (int hours = 0; hours < 24 * 4; hours++) {
            if (outbox.take(clock.instant(), clock.instant()).isPresent()) {
                assertThatThrownBy(defective::sendNext)
                        .hasMessageContaining("UnsupportedOperationException")
                        .hasMessageNotContaining("text of the mail")
                        .hasNoCause();
            }
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outbox.take(clock.instant(), clock.instant())).isEmpty();
    }

    @Test
    void who_dies_in_the_middle_leaves_the_mail_to_another() {
        put("orphan");
        outbox.take(clock.instant(), clock.instant().plus(OutboxWorker.LEASE));

        assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
        clock.advance(OutboxWorker.LEASE);

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
    }

    @Test
    void what_was_sent_is_forgotten_after_a_month() {
        put("old");
        worker.sendNext();

        assertThat(worker.removeDone(10)).isZero();
        clock.advance(Duration.ofDays(31));
        assertThat(worker.removeDone(10)).isEqualTo(1);
    }

    private void put(String subject) {
        outbox.put(new Mail("ada@example.org", subject, "text"));
    }
}
