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
 * Sends the mails of the outbox one after the other: claims a mail, sends it while no transaction is open, and marks it
 * as sent. If the process dies after sending and before marking, the mail is sent again once its lease has expired.
 */
public final class OutboxWorker {

    /** The lease of a worker on a mail: longer than sending one mail can take with all timeouts of the mail server. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** The time after its creation in which a mail is tried again. */
    public static final Duration MAX_AGE = Duration.ofDays(3);

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
        /**
         * The mail server is unavailable, so that no other mail can be sent now either. The mail is tried again later.
         */
        SERVER_UNAVAILABLE;

        /** Returns true if the worker can try another mail immediately. */
        public boolean canContinue() {
            return this != NOTHING_DUE && this != SERVER_UNAVAILABLE;
        }
    }

    /**
     * Tries to send one mail. An unexpected exception of the sender postpones the mail and is rethrown without its
     * message, which can contain the mail's text.
     */
    public Outcome sendNext() {
        Instant now = clock.instant();
        Optional<OutboxMessage> due = queue.claim(now, now.plus(LEASE));
        return due.map(this::send).orElse(Outcome.NOTHING_DUE);
    }

    /**
     * Deletes messages that were sent or given up and are older than their retention period.
     *
     * @return the number of deleted messages, at most {@code max}
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
            throw withoutMessage(defect);
        }
        queue.markSent(message, clock.instant());
        return Outcome.SENT;
    }

    /** Returns an exception with the class and stack trace of the defect, without its message. */
    private static IllegalStateException withoutMessage(RuntimeException defect) {
        IllegalStateException reported = new IllegalStateException(
                "A mail cannot be sent: " + defect.getClass().getName());
        reported.setStackTrace(defect.getStackTrace());
        return reported;
    }

    private Outcome failed(OutboxMessage message, Kind kind, String reason) {
        boolean unavailable = kind == Kind.SERVER_UNAVAILABLE;
        Instant next = clock.instant().plus(unavailable ? FIRST_PAUSE : pauseAfter(message.attempt()));
        if (kind == Kind.REFUSED || next.isAfter(message.createdAt().plus(MAX_AGE))) {
            queue.giveUp(message, reason);
            return Outcome.GIVEN_UP;
        }
        queue.postpone(message, next, reason);
        return unavailable ? Outcome.SERVER_UNAVAILABLE : Outcome.POSTPONED;
    }

    /** Returns the pause after an attempt: it doubles each time, up to 4 hours and 16 minutes. */
    private static Duration pauseAfter(int attempt) {
        return FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
    }
}
