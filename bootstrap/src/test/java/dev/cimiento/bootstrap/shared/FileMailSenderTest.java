package dev.cimiento.bootstrap.shared;

import dev.cimiento.domain.shared.Mail;
import dev.cimiento.domain.shared.MailSender;
import dev.cimiento.domain.shared.MailSenderContract;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
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
