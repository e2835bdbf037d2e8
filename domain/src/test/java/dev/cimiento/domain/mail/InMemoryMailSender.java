package dev.cimiento.domain.mail;

import dev.cimiento.domain.mail.MailNotSent.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Delivers into memory unless it is away. It defers mails to {@code full@…}, and refuses those to {@code gone@…} and to
 * invalid addresses.
 */
public final class InMemoryMailSender implements MailSender {

    private final Map<String, Mail> delivered = new LinkedHashMap<>();
    private boolean away;

    /** Each under the id of its message, the first one first. */
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
            throw notSent(Kind.SERVER_AWAY, "the mail server does not answer");
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
