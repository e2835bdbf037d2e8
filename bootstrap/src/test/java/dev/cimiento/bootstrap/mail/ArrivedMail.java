package dev.cimiento.bootstrap.mail;

import dev.cimiento.domain.mail.Mail;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;

/** Reads a received mail as a mail program would. */
final class ArrivedMail {

    private ArrivedMail() {}

    /** Returns the id of the message, the part of {@code Message-ID} before the {@code @}. */
    static String id(MimeMessage message) {
        try {
            return message.getMessageID().replaceAll("<(.*)@.*", "$1");
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Returns the mail with exactly one line break at the end of its text. */
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
