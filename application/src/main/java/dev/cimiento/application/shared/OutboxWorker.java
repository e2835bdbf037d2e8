package dev.cimiento.application.shared;

import dev.cimiento.domain.shared.MailNotSent;
import dev.cimiento.domain.shared.MailSender;
import dev.cimiento.domain.shared.OutboxMessage;
import dev.cimiento.domain.shared.OutboxQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends what is in the outbox, one mail after the other: takes it, sends it while no transaction is open, marks it. Who
 * dies in between leaves one mail to be sent a second time, when its lease has ended.
 */
public final class OutboxWorker {

    /** Longer than a mail server may take for one mail with all its time-outs. */
    static final Duration LEASE = Duration.ofMinutes(5);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 9;
    private static final Duration PATIENCE = Duration.ofDays(3);
    private static final Duration KEPT = Duration.ofDays(30);

    private final OutboxQueue queue;
    private final MailSender sender;
    private final Clock clock;

    public OutboxWorker(OutboxQueue queue, MailSender sender, Clock clock) {
        this.queue = queue;
        this.sender = sender;
        this.clock = clock;
    }

    /** What became of one mail. */
    public enum Outcome {
        NOTHING_DUE,
        SENT,
        POSTPONED,
        GIVEN_UP
    }

    /**
     * Tries one mail. That the sender fails as it should not is thrown on, to be seen, and the mail is postponed; what it
     * says may be the mail's text, and is for nobody.
     */
    public Outcome sendNext() {
        Instant now = clock.instant();
        Optional<OutboxMessage> due = queue.take(now, now.plus(LEASE));
        return due.map(this::send).orElse(Outcome.NOTHING_DUE);
    }

    /**
     * Forgets what was done long ago.
     *
     * @return how many mails, at most {@code max}
     */
    public int removeDone(int max) {
        return queue.removeDone(clock.instant().minus(KEPT), max);
    }

    private Outcome send(OutboxMessage message) {
        try {
            sender.send(message);
        } catch (MailNotSent failure) {
            return failed(message, Objects.requireNonNullElse(failure.getMessage(), "not sent"));
        } catch (RuntimeException defect) {
            failed(message, defect.getClass().getSimpleName());
            throw wordless(defect);
        }
        queue.sent(message, clock.instant());
        return Outcome.SENT;
    }

    /** What it is and where it happened. */
    private static IllegalStateException wordless(RuntimeException defect) {
        IllegalStateException told = new IllegalStateException(
                "A mail cannot be sent: " + defect.getClass().getName());
        told.setStackTrace(defect.getStackTrace());
        return told;
    }

    private Outcome failed(OutboxMessage message, String reason) {
        Instant next = clock.instant().plus(pauseAfter(message.attempt()));
        if (next.isAfter(message.createdAt().plus(PATIENCE))) {
            queue.giveUp(message, reason);
            return Outcome.GIVEN_UP;
        }
        queue.postpone(message, next, reason);
        return Outcome.POSTPONED;
    }

    /** Twice as long each time, up to four hours and a quarter. */
    private static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    }
}
