package dev.cimiento.bootstrap.mail;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The settings of mail.
 *
 * @param server empty to write mails to the folder instead
 * @param from the sender, as {@code Name <address>} or as the address alone
 * @param interval the time between two polls of the outbox; zero to read it only when this server adds a mail
 */
public record MailSettings(Optional<Server> server, Path folder, String from, Duration interval) {

    /**
     * Sending takes up to 14 steps: connection, greeting, TLS, password, each address, the text. Together they must be
     * shorter than the lease of five minutes, or another worker would send the mail too.
     */
    private static final Duration LONGEST_TIMEOUT = Duration.ofSeconds(20);

    /** The encryption of the connection. */
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
     * @param timeout the time-out of each step: connecting, reading, writing
     */
    public record Server(
            String host, int port, Tls tls, Optional<String> user, Optional<String> password, Duration timeout) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** @throws SettingsException if a setting is invalid */
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
            throw new SettingsException("MAIL_FROM is missing. MAIL_HOST is set, so mails need a sender.");
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
