package dev.cimiento.bootstrap.mail;

import dev.cimiento.domain.mail.MailNotSent;
import dev.cimiento.domain.mail.MailNotSent.Kind;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Converts an exception of the SMTP client to {@link MailNotSent}. Its kind follows from the reply code of the mail
 * server (RFC 5321, 4.2).
 */
final class SmtpFailure {

    /**
     * Reply codes that concern the connection or the client, not the mail: the server closes the connection (421), or
     * authentication fails (RFC 4954).
     */
    private static final Set<Integer> ABOUT_THE_CLIENT = Set.of(421, 432, 454, 530, 534, 535, 538);

    private SmtpFailure() {}

    /** @param code the reply code; -1 if the server did not reply */
    private record Reply(int code, Exception exception) {

        private Kind kind() {
            if (code < 400 || ABOUT_THE_CLIENT.contains(code) || exception instanceof SMTPSenderFailedException) {
                return Kind.SERVER_UNAVAILABLE;
            }
            return code < 500 ? Kind.DEFERRED : Kind.REFUSED;
        }
    }

    static MailNotSent of(MailException failure) {
        List<Exception> all = chain(failure);
        Exception last = all.get(all.size() - 1);
        // A failure with a cause happened before the connection was open, so it has no reply.
        Optional<Reply> reply = failure.getCause() == null
                ? all.stream().flatMap(each -> reply(each).stream()).reduce((first, second) -> second)
                : Optional.empty();
        return new MailNotSent(
                reply.map(Reply::kind).orElse(Kind.SERVER_UNAVAILABLE),
                reason(reply.map(Reply::exception).orElse(last)),
                failure);
    }

    static String reason(Exception failure) {
        return failure.getClass().getSimpleName() + ": " + failure.getMessage();
    }

    private static Optional<Reply> reply(Exception failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return Optional.of(new Reply(address.getReturnCode(), address));
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return Optional.of(new Reply(sender.getReturnCode(), sender));
        }
        if (failure instanceof SMTPSendFailedException command) {
            return Optional.of(new Reply(command.getReturnCode(), command));
        }
        return Optional.empty();
    }

    /** Returns an exception and all its causes and parts, the outermost first. */
    private static List<Exception> chain(Exception failure) {
        List<Exception> all = new ArrayList<>();
        Deque<Exception> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Exception next = open.removeFirst();
            if (!all.contains(next)) {
                all.add(next);
                open.addAll(within(next));
            }
        }
        return all;
    }

    private static List<Exception> within(Exception failure) {
        List<Exception> within = new ArrayList<>();
        if (failure instanceof MailSendException several) {
            within.addAll(List.of(several.getMessageExceptions()));
        }
        if (failure instanceof MessagingException messaging && messaging.getNextException() != null) {
            within.add(messaging.getNextException());
        }
        if (failure.getCause() instanceof Exception cause) {
            within.add(cause);
        }
        return within;
    }
}
