package dev.cimiento.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.MailSenderContract;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileMailSenderTest extends MailSenderContract {

    @TempDir
    Path home;

    @Override
    protected MailSender adapter() {
        return new FileMailSender(home.resolve("mail"), "Cimiento <no-reply@example.org>");
    }

    @Override
    protected Map<String, Mail> arrived() throws Exception {
        Map<String, Mail> arrived = new LinkedHashMap<>();
        for (Path file : files()) {
            try (InputStream content = Files.newInputStream(file)) {
                MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), content);
                arrived.put(ArrivedMail.id(message), ArrivedMail.of(message));
            }
        }
        return arrived;
    }

    @Test
    void mail_files_past_their_retention_period_are_removed_and_other_files_stay() throws Exception {
        adapter().send(MESSAGE);
        Path old = files().get(0);
        Files.setLastModifiedTime(old, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        adapter().send(message(new Mail("eve@example.org", "Young", "text")));
        Path other = Files.writeString(home.resolve("mail").resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(other, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
        MailFiles mails = new MailFiles(home.resolve("mail"));

        assertThat(mails.removeBefore(Instant.parse("2026-02-01T00:00:00Z"), 0)).isZero();
        assertThat(mails.removeBefore(Instant.parse("2026-02-01T00:00:00Z"), 10))
                .isEqualTo(1);
        assertThat(files()).hasSize(2).contains(other).doesNotContain(old);
        assertThat(new MailFiles(home.resolve("none")).removeBefore(Instant.now(), 10))
                .isZero();
    }

    private List<Path> files() throws Exception {
        Path folder = home.resolve("mail");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
