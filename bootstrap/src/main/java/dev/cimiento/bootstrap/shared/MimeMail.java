package dev.cimiento.bootstrap.shared;

import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.OutboxMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes of a mail what goes over the wire (RFC 5322). */
final class MimeMail {

    private static final String MESSAGE_ID = "Message-ID";

    private MimeMail() {}

    /** The same message has the same id each time, so that whoever gets it twice can tell (RFC 5322, 3.6.4). */
    static void write(OutboxMessage message, String from, MimeMessage target) throws MessagingException {
        Mail mail = message.mail();
        MimeMessageHelper helper = new MimeMessageHelper(target, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(message.createdAt()));
        target.setHeader(MESSAGE_ID, "<" + message.id() + "@" + domain(from) + ">");
        // RFC 3834: no vacation notices, please.
        target.setHeader("Auto-Submitted", "auto-generated");
    }

    private static String domain(String from) {
        return from.replaceAll(".*@", "").replaceAll("[^\\w.-].*", "");
    }
}
