package dev.cimiento.bootstrap.mail;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.MailNotSent;
import dev.cimiento.domain.mail.OutboxMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Writes a mail in the form of RFC 5322. */
final class MimeMail {

    private static final String MESSAGE_ID = "Message-ID";

    private MimeMail() {}

    /**
     * Writes a message with the same id each time, so that a mail that is sent twice can be recognized (RFC 5322,
     * 3.6.4).
     *
     * @throws MailNotSent if the mail can never be sent, because its address is invalid
     */
    static void write(OutboxMessage message, String from, MimeMessage target) {
        try {
            writeTo(target, message, from);
        } catch (MessagingException failure) {
            throw new MailNotSent(MailNotSent.Kind.REFUSED, SmtpFailure.reason(failure), failure);
        }
    }

    private static void writeTo(MimeMessage target, OutboxMessage message, String from) throws MessagingException {
        Mail mail = message.mail();
        MimeMessageHelper helper = new MimeMessageHelper(target, StandardCharsets.UTF_8.name());
        helper.setValidateAddresses(true);
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        helper.setSentDate(Date.from(message.createdAt()));
        target.setHeader(MESSAGE_ID, "<" + message.id() + "@" + domain(from) + ">");
        // RFC 3834: prevents automatic replies.
        target.setHeader("Auto-Submitted", "auto-generated");
    }

    private static String domain(String from) {
        return from.replaceAll(".*@", "").replaceAll("[^\\w.-].*", "");
    }
}
