package dev.cimiento.domain.shared;

import java.util.LinkedHashMap;
import java.util.Map;

/** Delivers into memory, as long as it is not away. */
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
        if (away || mail.to().contains(",")) {
            throw new MailNotSent("not taken", new IllegalStateException("not taken"));
        }
        delivered.put(message.id().toString(), mail);
    }
}
