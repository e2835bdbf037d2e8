package dev.cimiento.bootstrap.mail;

import dev.cimiento.domain.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** A mail as a mail program shows it. */
final class ArrivedMail {

    private ArrivedMail() {}

    /** The id of its message, which stands before the {@code @} of its {@code Message-ID}. */
    static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("<(.*)@.*", "$1");
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** With one line end behind the text, however many came. */
    static Mail of(MimeMessage message) {
        try {
            return new Mail(
                    message.getAllRecipients()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n").strip() + "\n");
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
