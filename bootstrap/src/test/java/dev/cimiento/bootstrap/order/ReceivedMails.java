package dev.cimiento.bootstrap.order;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail server to which several servers send the mails of one outbox. */
final class ReceivedMails implements AutoCloseable {

    /** The time for which a server claims a mail. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final JdbcClient sql;

    ReceivedMails(JdbcClient sql) {
        this.sql = sql;
        server.start();
    }

    /** Returns the settings of a server that sends its mails here. */
    Map<String, String> settings() {
        return Map.of(
                "MAIL_HOST",
                "127.0.0.1",
                "MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "MAIL_TLS",
                "none",
                "MAIL_FROM",
                "cimiento@example.org",
                "MAIL_INTERVAL",
                "1s");
    }

    /**
     * Waits until all mails of the outbox are sent. Ends the leases that began before the last kill, because a killed
     * server holds the one of the mail that it was sending.
     */
    void await(Instant lastKill) {
        while (pending("attempts = 0") > 0) {
            Shop.pause();
        }
        sql.sql("update outbox_messages set due_at = now() where due_at < :end")
                .param("end", lastKill.plus(LEASE).atOffset(ZoneOffset.UTC))
                .update();
        while (pending("true") > 0) {
            Shop.pause();
        }
    }

    /** Returns the ids of the mails in the outbox. */
    List<String> stored() {
        return sql.sql("select id::text from outbox_messages")
                .query(String.class)
                .list();
    }

    /** Returns the ids of the received mails. A mail that was sent twice has its id twice. */
    List<String> received() {
        return Stream.of(server.getReceivedMessages()).map(ReceivedMails::id).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private long pending(String condition) {
        return sql.sql("select count(*) from outbox_messages where due_at is not null and " + condition)
                .query(Long.class)
                .single();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("<(.*)@.*", "$1");
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
