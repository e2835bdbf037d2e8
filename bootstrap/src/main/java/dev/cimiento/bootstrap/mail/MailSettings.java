package dev.cimiento.bootstrap.mail;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How mails leave.
 *
 * @param server empty to write them into the folder instead
 * @param from whom they are from, as {@code Name <address>} or the address alone
 * @param interval between two looks into the outbox; zero to look only when something was put into it
 */
public record MailSettings(Optional<Server> server, Path folder, String from, Duration interval) {

    /**
     * A mail that takes longer than its lease of five minutes would be sent by another worker too; it takes up to 14
     * steps: connection, greeting, TLS, password, each address, the text.
     */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(20);

    /** How the connection is made secret. */
    public enum Tls {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /**
     * A mail server.
     *
     * @param timeout of each step: to connect, to read, to write
     */
    public record Server(
            String host, int port, Tls tls, Optional<String> user, Optional<String> password, Duration timeout) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** @throws SettingsException when one cannot be */
    public static MailSettings of(Settings settings) {
        Duration interval = settings.duration("MAIL_INTERVAL", Duration.ofSeconds(5));
        Duration timeout = settings.duration("MAIL_TIMEOUT", Duration.ofSeconds(10));
        if (timeout.isZero() || timeout.compareTo(LONGEST_TIMEOUT) > 0) {
            throw new SettingsException("MAIL_TIMEOUT must be more than 0 and at most 20s.");
        }
        Optional<String> user = settings.get("MAIL_USER");
        Optional<String> password = settings.secret("MAIL_PASSWORD");
        Tls tls = tls(settings.get("MAIL_TLS").orElse("starttls"));
        int port = settings.number("MAIL_PORT", tls.port, 1, 65_535);
        Optional<Server> server =
                settings.get("MAIL_HOST").map(host -> new Server(host, port, tls, user, password, timeout));
        Optional<String> from = settings.get("MAIL_FROM");
        if (server.isPresent() && from.isEmpty()) {
            throw new SettingsException("MAIL_FROM must say whom mails are from, since MAIL_HOST is set.");
        }
        return new MailSettings(
                server,
                settings.home().resolve("mail"),
                sender(from.orElse("Cimiento <cimiento@localhost>")),
                interval);
    }

    private static String sender(String from) {
        try {
            new InternetAddress(from).validate();
            return from;
        } catch (AddressException invalid) {
            throw new SettingsException("MAIL_FROM must be an address, or Name <address>, not " + from + ".");
        }
    }

    private static Tls tls(String name) {
        return switch (name) {
            case "starttls" -> Tls.STARTTLS;
            case "tls" -> Tls.TLS;
            case "none" -> Tls.NONE;
            default -> throw new SettingsException("MAIL_TLS must be starttls, tls or none, not " + name + ".");
        };
    }
}
