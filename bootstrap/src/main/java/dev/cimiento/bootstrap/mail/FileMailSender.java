package dev.cimiento.bootstrap.mail;

import dev.cimiento.bootstrap.shared.settings.PrivateFile;
import dev.cimiento.domain.mail.MailNotSent;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.OutboxMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails as {@code .eml} files, for installations without a mail server. The log has the paths. */
final class FileMailSender implements MailSender {

    private static final Logger log = LoggerFactory.getLogger(FileMailSender.class);

    private final Path folder;
    private final String from;

    FileMailSender(Path folder, String from) {
        this.folder = folder;
        this.from = from;
    }

    @Override
    public void send(OutboxMessage message) {
        Path file = folder.resolve(message.id() + ".eml");
        MimeMessage mime = new MessageWithGivenId();
        MimeMail.write(message, from, mime);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            mime.writeTo(bytes);
            PrivateFile.write(file, bytes.toByteArray());
        } catch (IOException | MessagingException failure) {
            throw new MailNotSent(MailNotSent.Kind.SERVER_UNAVAILABLE, failure.toString(), failure);
        }
        log.info("MAIL_HOST is not set: a mail was written to {}", file);
    }

    /** A message that keeps its {@code Message-ID} when it is written. */
    private static final class MessageWithGivenId extends MimeMessage {

        private MessageWithGivenId() {
            super(Session.getInstance(new Properties()));
        }

        @Override
        protected void updateMessageID() {
            // MimeMail has set the id; the superclass would replace it by a random one.
        }
    }
}
