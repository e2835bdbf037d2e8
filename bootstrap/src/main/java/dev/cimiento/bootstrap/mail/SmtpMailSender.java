package dev.cimiento.bootstrap.mail;

import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.OutboxMessage;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails by SMTP. With TLS in the settings, it never sends over an unencrypted connection. */
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
        MimeMessage mime = smtp.createMimeMessage();
        MimeMail.write(message, from, mime);
        try {
            smtp.send(mime);
        } catch (MailException failure) {
            throw SmtpFailure.of(failure);
        }
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
