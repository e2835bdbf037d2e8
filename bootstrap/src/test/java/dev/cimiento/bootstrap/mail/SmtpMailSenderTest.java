package dev.cimiento.bootstrap.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.cimiento.bootstrap.mail.MailSettings.Tls;
import dev.cimiento.domain.mail.Mail;
import dev.cimiento.domain.mail.MailSender;
import dev.cimiento.domain.mail.MailSenderContract;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class SmtpMailSenderTest extends MailSenderContract {

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void startMailServer() {
        server.start();
    }

    @AfterEach
    void stopMailServer() {
        server.stop();
    }

    @Override
    protected MailSender adapter() {
        MailSettings.Server settings = new MailSettings.Server(
                "127.0.0.1",
                server.getSmtp().getPort(),
                Tls.NONE,
                Optional.empty(),
                Optional.empty(),
                Duration.ofSeconds(5));
        return new SmtpMailSender(settings, "Cimiento <no-reply@example.org>");
    }

    @Override
    protected Map<String, Mail> arrived() {
        return Arrays.stream(server.getReceivedMessages())
                .collect(Collectors.toMap(ArrivedMail::id, ArrivedMail::of, (first, again) -> first));
    }
}
