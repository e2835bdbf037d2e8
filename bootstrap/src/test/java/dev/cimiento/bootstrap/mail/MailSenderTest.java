package dev.cimiento.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cimiento.bootstrap.mail.MailSettings.Tls;
import dev.cimiento.bootstrap.shared.ScriptedSmtp;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.MailNotSent;
import dev.cimiento.domain.mail.MailNotSent.Kind;
import dev.cimiento.domain.mail.OutboxMessage;
import dev.cimiento.domain.shared.Id;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Senders of mail beyond their contract: the sender's address, encryption and settings. */
class MailSenderTest {

    private static final String FROM = "Cimiento <no-reply@example.org>";
    private static final OutboxMessage MESSAGE = new OutboxMessage(
            new Id<>(UUID.fromString("0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")),
            new Mail("ada@example.org", "Grüße – 你好", "A line.\n.\nhttps://example.org/?token=s3cret\n"),
            1,
            Instant.parse("2026-03-01T10:00:00Z"));

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startMailServer() {
        server.start();
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @Test
    void mail_has_its_sender_and_the_same_id_each_time() throws Exception {
        smtp(server.getSmtp().getPort(), Optional.empty()).send(MESSAGE);

        MimeMessage arrived = server.getReceivedMessages()[0];
        assertThat(arrived.getFrom()[0]).hasToString(FROM);
        assertThat(arrived.getMessageID()).isEqualTo("<0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d@example.org>");
    }

    @Test
    void error_of_an_unavailable_mail_server_does_not_contain_the_mails_text() {
        server.setUser("cimiento", "right");
        int port = server.getSmtp().getPort();
        assertNotSent(smtp(port, Optional.of("wrong")));
        server.stop();
        assertNotSent(smtp(port, Optional.empty()));
    }

    @Test
    void reply_of_the_mail_server_decides_the_kind_of_failure() throws Exception {
        try (ScriptedSmtp scripted = new ScriptedSmtp()) {
            SmtpMailSender sender = smtp(scripted.port(), Optional.empty());

            assertThat(kind(sender, scripted, "RCPT", "550 5.1.1 no such mailbox"))
                    .isEqualTo(Kind.REFUSED);
            assertThat(kind(sender, scripted, ".", "554 5.7.1 not wanted")).isEqualTo(Kind.REFUSED);
            assertThat(kind(sender, scripted, "RCPT", "450 4.2.1 greylisted")).isEqualTo(Kind.DEFERRED);
            assertThat(kind(sender, scripted, ".", "452 4.3.1 full")).isEqualTo(Kind.DEFERRED);
            assertThat(kind(sender, scripted, "RCPT", "421 4.3.2 closing")).isEqualTo(Kind.SERVER_UNAVAILABLE);
            assertThat(kind(sender, scripted, "MAIL", "550 5.7.1 sender not allowed"))
                    .isEqualTo(Kind.SERVER_UNAVAILABLE);
            assertThat(kind(sender, scripted, "MAIL", "530 5.7.0 sign in first"))
                    .isEqualTo(Kind.SERVER_UNAVAILABLE);
            assertThat(kind(sender, scripted, "greeting", "554 no service")).isEqualTo(Kind.SERVER_UNAVAILABLE);
            scripted.reply(Map.of());
            sender.send(MESSAGE);
        }
    }

    private static Kind kind(SmtpMailSender sender, ScriptedSmtp server, String command, String reply) {
        server.reply(Map.of(command, reply));
        try {
            sender.send(MESSAGE);
            throw new AssertionError(reply + " was taken for an acceptance");
        } catch (MailNotSent failure) {
            assertThat(failure).hasMessageContaining(reply.substring(0, 3)).hasMessageNotContaining("s3cret");
            return failure.kind();
        }
    }

    @Test
    void invalid_sender_is_rejected_at_the_start() {
        assertThatThrownBy(() -> MailSettings.of(Settings.of(Map.of("MAIL_FROM", "Cimiento <no-reply@>"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("MAIL_FROM");
    }

    @Test
    void no_mail_is_sent_unencrypted_if_tls_is_required() {
        assertNotSent(new SmtpMailSender(
                new MailSettings.Server(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        Tls.STARTTLS,
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofSeconds(5)),
                FROM));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void mail_without_a_mail_server_is_a_file_that_only_its_owner_can_read(@TempDir Path home) throws Exception {
        Path folder = home.resolve("mail");

        new FileMailSender(folder, FROM).send(MESSAGE);
        new FileMailSender(folder, FROM).send(MESSAGE);

        List<Path> files = files(folder);
        assertThat(files).containsExactly(folder.resolve(MESSAGE.id() + ".eml"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.get(0))))
                .isEqualTo("rw-------");
        try (InputStream content = Files.newInputStream(files.get(0))) {
            assertThat(new MimeMessage(Session.getInstance(new Properties()), content).getSubject())
                    .isEqualTo("Grüße – 你好");
        }
    }

    @Test
    void sender_is_required_with_a_mail_server() {
        assertThatThrownBy(() -> MailSettings.of(Settings.of(Map.of("MAIL_HOST", "mail.example.org"))))
                .isInstanceOf(SettingsException.class)
                .hasMessageStartingWith("MAIL_FROM");
        assertThat(MailSettings.of(Settings.of(Map.of("MAIL_HOST", "mail.example.org", "MAIL_FROM", FROM)))
                        .server())
                .hasToString("Optional[mail.example.org:587]");
    }

    @Test
    void sending_one_mail_does_not_take_longer_than_its_lease() {
        for (String timeout : List.of("0", "21s", "1h")) {
            assertThatThrownBy(() -> MailSettings.of(Settings.of(Map.of("MAIL_TIMEOUT", timeout))))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageStartingWith("MAIL_TIMEOUT");
        }
    }

    private static SmtpMailSender smtp(int port, Optional<String> password) {
        return new SmtpMailSender(
                new MailSettings.Server(
                        "127.0.0.1",
                        port,
                        Tls.NONE,
                        password.map(given -> "cimiento"),
                        password,
                        Duration.ofSeconds(5)),
                FROM);
    }

    private static void assertNotSent(SmtpMailSender sender) {
        assertThatThrownBy(() -> sender.send(MESSAGE))
                .isInstanceOfSatisfying(
                        MailNotSent.class, failure -> assertThat(failure.kind()).isEqualTo(Kind.SERVER_UNAVAILABLE))
                .hasMessageNotContaining("s3cret");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
