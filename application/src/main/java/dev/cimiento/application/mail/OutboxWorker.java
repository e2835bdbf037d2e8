package dev.cimiento.application.mail;

import dev.cimiento.domain.mail.MailNotSent;
import dev.cimiento.domain.mail.MailNotSent.Kind;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.mail.OutboxQueue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Sends the mails of the outbox one after the other: takes a mail, sends it while no transaction is open, and marks it. If
 * the process dies after sending and before marking, the mail is sent again once its lease has expired.
 */
public final class OutboxWorker {

    /** Longer than one mail can take with all time-outs of the mail server. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** How long after its creation a mail may still be tried. */
    public static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int DOUBLINGS = 9;

    private final OutboxQueue queue;
    private final MailSender sender;
    private final List<BeforeSending> preparations;
    private final Clock clock;

    public OutboxWorker(OutboxQueue queue, MailSender sender, List<BeforeSending> preparations, Clock clock) {
        this.queue = queue;
        this.sender = sender;
        this.preparations = List.copyOf(preparations);
        this.clock = clock;
    }

    /** The result of one attempt. */
    public enum Outcome {
        NOTHING_DUE,
        SENT,
        POSTPONED,
        GIVEN_UP,
        /** The mail is tried again later, and so would be any other mail now. */
        SERVER_AWAY;

        /** Whether another mail may be tried at once. */
        public boolean mayGoOn() {
            return this != NOTHING_DUE && this != SERVER_AWAY;
        }
    }

    /**
     * Tries one mail. An unexpected exception of the sender postpones the mail and is thrown on without its message, which
     * may contain the mail's text.
     */
    public Outcome sendNext() {
        Instant now = clock.instant();
        Optional<OutboxMessage> due = queue.take(now, now.plus(LEASE));
        return due.map(this::send).orElse(Outcome.NOTHING_DUE);
    }

    /**
     * Deletes messages that were sent or given up and are older than their retention period.
     *
     * @return how many messages, at most {@code max}
     */
    public int removeDone(Duration kept, int max) {
        return queue.removeDone(clock.instant().minus(kept), max);
    }

    private Outcome send(OutboxMessage message) {
        preparations.forEach(preparation -> preparation.prepare(message));
        try {
            sender.send(message);
        } catch (MailNotSent failure) {
            return failed(message, failure.kind(), Objects.requireNonNullElse(failure.getMessage(), "not sent"));
        } catch (RuntimeException defect) {
            failed(message, Kind.DEFERRED, defect.getClass().getSimpleName());
            throw wordless(defect);
        }
        queue.sent(message, clock.instant());
        return Outcome.SENT;
    }

    /** The class of the defect and where it happened. */
    private static IllegalStateException wordless(RuntimeException defect) {
        IllegalStateException told = new IllegalStateException(
                "A mail cannot be sent: " + defect.getClass().getName());
        told.setStackTrace(defect.getStackTrace());
        return told;
    }

    private Outcome failed(OutboxMessage message, Kind kind, String reason) {
        boolean away = kind == Kind.SERVER_AWAY;
        Instant next = clock.instant().plus(away ? FIRST_PAUSE : pauseAfter(message.attempt()));
        if (kind == Kind.REFUSED || next.isAfter(message.createdAt().plus(PATIENCE))) {
            queue.giveUp(message, reason);
            return Outcome.GIVEN_UP;
        }
        queue.postpone(message, next, reason);
        return away ? Outcome.SERVER_AWAY : Outcome.POSTPONED;
    }

    /** Twice as long each time, at most four and a quarter hours. */
    private static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    }
}
