package dev.cimiento.domain.account;

import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.Outbox;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what was put into it, whatever becomes of the transaction. */
public final class RecordingOutbox implements Outbox {

    private final List<Mail> mails = new CopyOnWriteArrayList<>();

    @Override
    public void put(Mail mail) {
        mails.add(mail);
    }

    public List<Mail> mails() {
        return List.copyOf(mails);
    }

    /** The token in the link of the last mail to somebody. */
    public String lastToken(String to) {
        return mails.stream()
                .filter(mail -> mail.to().equals(to) && mail.text().contains("#"))
                .reduce((earlier, later) -> later)
                .map(mail -> mail.text().replaceAll("(?s).*#(\\S+).*", "$1"))
                .orElseThrow();
    }
}
