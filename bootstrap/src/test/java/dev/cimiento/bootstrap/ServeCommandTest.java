package dev.cimiento.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The checks before a database is started. */
class ServeCommandTest {

    @ParameterizedTest
    @CsvSource({
        "MAIL_HOST, mail.example.org, MAIL_FROM is missing",
        "MAIL_TLS, nonsense, MAIL_TLS must be",
        "IMPORT_DIRECTORY, /nowhere/at/all, IMPORT_DIRECTORY must be",
        "MAX_IMPORTS, 0, MAX_IMPORTS must be",
        "FIRST_ADMIN_PASSWORD, iloveyouforever, password is too common",
        "FIRST_ADMIN_PASSWORD, short, password must have at least",
        "FIRST_ADMIN_PASSWORD, admin@example.org, password must not be the email address",
        "PUBLIC_URL, nowhere, PUBLIC_URL must be an address such as",
        "TRUSTED_PROXIES, 10.0.0.0/99, TRUSTED_PROXIES must be networks",
        "TRUSTED_PROXIES, 999.1.1.1/8, TRUSTED_PROXIES must be networks",
        "TRUSTED_PROXIES, 10.0.0/8, TRUSTED_PROXIES must be networks",
        "TRUSTED_PROXIES, de.ad/8, TRUSTED_PROXIES must be networks",
        "TRUSTED_PROXIES, fd00::/129, TRUSTED_PROXIES must be networks",
        "TRUSTED_PROXIES, fd00:::/8, TRUSTED_PROXIES must be networks"
    })
    void invalid_setting_is_reported_by_name(String name, String value, String reason) {
        Settings settings = with(name, value);

        assertThatThrownBy(() -> ServeCommand.requireValid(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TRUSTED_PROXIES; 10.0.0.0/8,127.0.0.1/32,::1/128,fd00::/8",
                "PUBLIC_URL; https://shop.example.org/",
                "MAIL_TLS; none"
            })
    void valid_setting_is_accepted(String name, String value) {
        Settings settings = with(name, value);

        assertThatCode(() -> ServeCommand.requireValid(settings)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PORT", "MANAGEMENT_PORT"})
    void port_in_use_is_reported_before_anything_starts(String name) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = with(name, Integer.toString(taken.getLocalPort()));

            assertThatThrownBy(() -> ServeCommand.requireFreePorts(settings))
                    .isInstanceOf(SettingsException.class)
                    .hasMessageContainingAll(
                            "Port " + taken.getLocalPort() + " of 127.0.0.1", "Set " + name + " to another.");
        }
    }

    @Test
    void missing_mail_server_is_reported_only_with_a_configured_database() {
        String database = "postgresql://app:secret@db.example.org/shop";

        assertThat(saidOfMails(Map.of("DATABASE_URL", database)))
                .contains("MAIL_HOST is not set", "mail", "one-time links");
        assertThat(saidOfMails(Map.of(
                        "DATABASE_URL", database, "MAIL_HOST", "mail.example.org", "MAIL_FROM", "shop@example.org")))
                .isEmpty();
        assertThat(saidOfMails(Map.of())).isEmpty();
    }

    @Test
    void server_prints_its_url_only_if_it_knows_it() {
        assertThat(ServeCommand.addressText("127.0.0.1", 8080))
                .isEqualTo("http://localhost:8080  (the API to try out: http://localhost:8080/docs)");
        assertThat(ServeCommand.addressText("10.0.0.7", 80)).startsWith("http://10.0.0.7:80 ");
        assertThat(ServeCommand.addressText("0.0.0.0", 8080))
                .isEqualTo("port 8080 of every address of this machine or container  (the API to try out: /docs)");
    }

    private static String saidOfMails(Map<String, String> settings) {
        StringWriter said = new StringWriter();
        ShutdownHook shutdown = new ShutdownHook();
        new ServeCommand(new Console(new PrintWriter(said, true), shutdown), shutdown)
                .warnIfMailsAreNotSent(Settings.of(settings));
        return said.toString();
    }

    private static Settings with(String name, String value) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "PORT",
                "0",
                "SIGNING_KEY",
                RunningServer.SIGNING_KEY,
                "FIRST_ADMIN_EMAIL",
                "admin@example.org",
                "FIRST_ADMIN_PASSWORD",
                RunningServer.PASSWORD));
        settings.put(name, value);
        return Settings.of(settings);
    }
}
