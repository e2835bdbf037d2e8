package dev.cimiento.application.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.application.shared.OutboxWorker.Outcome;
import dev.cimiento.domain.shared.InMemoryDatabase;
import dev.cimiento.domain.shared.InMemoryOutbox;
import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.MailNotSent;
import dev.cimiento.domain.shared.MovableClock;
import dev.cimiento.domain.shared.OutboxMessage;
import dev.cimiento.domain.shared.SequentialIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutboxWorkerTest {

    private final MovableClock clock = new MovableClock();
    private final InMemoryOutbox outbox = new InMemoryOutbox(new InMemoryDatabase(), new SequentialIds(), clock);
    private final List<String> delivered = new ArrayList<>();
    private final OutboxWorker worker = new OutboxWorker(outbox, this::deliver, clock);
    private boolean away;

    @Test
    void each_mail_is_sent_once() {
        put("one");
        put("two");

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
        assertThat(delivered).containsExactly("one", "two");
    }

    @Test
    void while_the_mail_server_is_away_it_is_tried_again_after_twice_as_long_each_time() {
        put("patient");
        away = true;

        for (int seconds : List.of(30, 60, 120, 240)) {
            assertThat(worker.sendNext()).isEqualTo(Outcome.POSTPONED);
            clock.advance(Duration.ofSeconds(seconds - 1));
            assertThat(worker.sendNext()).isEqualTo(Outcome.NOTHING_DUE);
            clock.advance(Duration.ofSeconds(1));
        }
        away = false;

        assertThat(worker.sendNext()).isEqualTo(Outcome.SENT);
        assertThat(delivered).containsExactly("patient");
    }

    @Test
    void after_three_days_it_is_given_up() {
        put("hopeless");
        away = true;
        List<Outcome> outcomes = new ArrayList<>();

        for (int hours = 0; hours < 24 * 4; hours++) {
            outcomes.add(worker.sendNext());
            clock.advance(Duration.ofHours(1));
        }

        assertThat(outcomes).containsOnlyOnce(Outcome.GIVEN_UP);
        assertThat(outcomes.lastIndexOf(Outcome.POSTPONED)).isBetween(60, 72);
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

    private void deliver(OutboxMessage message) {
        if (away) {
            throw new MailNotSent("away", new IllegalStateException("away"));
        }
        delivered.add(message.mail().subject());
    }
}
