package dev.cimiento.domain.mail;

import dev.cimiento.domain.mail.MailNotSent.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Delivers into memory, unless it is set to be unavailable. It defers mails to {@code full@…}, and rejects mails to
 * {@code gone@…} and to invalid addresses.
 */
public final class InMemoryMailSender implements MailSender {

    private final Map<String, Mail> delivered = new LinkedHashMap<>();
    private boolean away;

    /** Returns the delivered mails by the ids of their messages. */
    public Map<String, Mail> delivered() {
        return Map.copyOf(delivered);
    }

    public void beAway(boolean isAway) {
        away = isAway;
    }

    @Override
    public void send(OutboxMessage message) {
        Mail mail = message.mail();
        if (away) {
            throw notSent(Kind.SERVER_UNAVAILABLE, "the mail server does not answer");
        }
        if (mail.to().startsWith("full@")) {
            throw notSent(Kind.DEFERRED, "452 mailbox full");
        }
        if (mail.to().startsWith("gone@")
                || mail.to().contains(",")
                || mail.to().endsWith("@")) {
            throw notSent(Kind.REFUSED, "550 no such mailbox");
        }
        delivered.put(message.id().toString(), mail);
    }

    private static MailNotSent notSent(Kind kind, String reason) {
        return new MailNotSent(kind, reason, new IllegalStateException(reason));
    }
}
