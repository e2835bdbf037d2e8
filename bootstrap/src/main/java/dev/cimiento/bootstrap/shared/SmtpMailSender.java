package dev.cimiento.bootstrap.shared;

import dev.cimiento.domain.shared.MailNotSent;
import dev.cimiento.domain.shared.MailSender;
import dev.cimiento.domain.shared.OutboxMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mails by SMTP. Where the connection is to be secret it is, or nothing is sent. */
final class SmtpMailSender implements MailSender {

    private final JavaMailSenderImpl smtp;
    private final String from;

    SmtpMailSender(MailSettings.Server server, String from) {
        this.from = from;
        smtp = new JavaMailSenderImpl();
        smtp.setHost(server.host());
        smtp.setPort(server.port());
        server.user().ifPresent(smtp::setUsername);
        server.password().ifPresent(smtp::setPassword);
        smtp.setJavaMailProperties(properties(server));
    }

    @Override
    public void send(OutboxMessage message) {
        try {
            MimeMessage mime = smtp.createMimeMessage();
            MimeMail.write(message, from, mime);
            smtp.send(mime);
        } catch (MailException | MessagingException failure) {
            throw new MailNotSent(reason(failure), failure);
        }
    }

    /** What the mail server said, or why there is none. */
    private static String reason(Exception failure) {
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }

    private static Properties properties(MailSettings.Server server) {
        Properties properties = new Properties();
        String timeout = String.valueOf(server.timeout().toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.auth", String.valueOf(server.user().isPresent()));
        boolean startTls = server.tls() == MailSettings.Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(startTls));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(startTls));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.tls() == MailSettings.Tls.TLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
