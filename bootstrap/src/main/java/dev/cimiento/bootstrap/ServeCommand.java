package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.account.FirstAdminAccount;
import dev.cimiento.bootstrap.account.RateSettings;
import dev.cimiento.bootstrap.account.security.ConcurrentHashLimit;
import dev.cimiento.bootstrap.account.security.SigningKeys;
import dev.cimiento.bootstrap.account.security.WebSecuritySettings;
import dev.cimiento.bootstrap.importing.UploadSettings;
import dev.cimiento.bootstrap.mail.MailSettings;
import dev.cimiento.bootstrap.shared.ObservabilityProperties;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine.Command;

/** {@code ./manage serve}: prepares the database, then serves until the process is stopped. */
@Command(
        name = "serve",
        description = "Run the server on the configured database, or on an embedded one.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    private static final String METRICS = "/actuator/prometheus";

    private final Console console;
    private final ShutdownHook shutdown;

    ServeCommand(Console console, ShutdownHook shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Override
    public void run() {
        Settings settings = Settings.load();
        requireValid(settings);
        requireFreePorts(settings);
        warnIfMailsAreNotSent(settings);
        Database database = Database.awaitAndOpen(settings, console, shutdown);
        database.prepareSchema();
        database.seed();
        ServletWebServerApplicationContext server = shutdown.opened(
                () -> HttpServer.start(settings, database, console), ServletWebServerApplicationContext::close);
        printMetricsUrl(settings, server);
        console.say("Cimiento is at " + addressText(settings.serverAddress(), port(server)));
        console.say("Stop it with Ctrl-C.");
        waitForShutdown();
    }

    /**
     * Checks all settings before anything starts.
     *
     * @throws SettingsException if a setting is invalid
     */
    static void requireValid(Settings settings) {
        settings.demo();
        settings.slowStatement();
        settings.maxRequests();
        settings.maxStreams();
        settings.listenDatabaseUrl();
        settings.bodyTimeout();
        settings.logRequests();
        ObservabilityProperties.of(settings);
        WebSecuritySettings.of(settings);
        UploadSettings.of(settings);
        MailSettings.of(settings);
        FirstAdminAccount.requireValid(settings);
        RateSettings.of(settings);
        SigningKeys.of(settings);
        ConcurrentHashLimit.ofThisMachine();
    }

    /** Warns only if a database is configured: with the embedded database, files are what a newcomer wants. */
    void warnIfMailsAreNotSent(Settings settings) {
        MailSettings mail = MailSettings.of(settings);
        if (settings.databaseUrl().isPresent() && mail.server().isEmpty()) {
            console.say("MAIL_HOST is not set: no mail is sent. Mails are written as files to " + mail.folder()
                    + ", including their one-time links.");
        }
    }

    /**
     * Checks the ports before a database is started in vain.
     *
     * @throws SettingsException if a port is in use
     */
    static void requireFreePorts(Settings settings) {
        requireFreePort("PORT", settings.port(), "SERVER_ADDRESS", settings.serverAddress());
        settings.managementPort()
                .ifPresent(port ->
                        requireFreePort("MANAGEMENT_PORT", port, "MANAGEMENT_ADDRESS", settings.managementAddress()));
    }

    private static void requireFreePort(String portSetting, int port, String addressSetting, String address) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (UnknownHostException e) {
            throw new SettingsException(addressSetting + " must be an address of this machine, not " + address + ".");
        } catch (IOException e) {
            throw new SettingsException("Port " + port + " of " + address + " cannot be opened: " + e.getMessage()
                    + ". Set " + portSetting + " to another.");
        }
    }

    private void printMetricsUrl(Settings settings, ServletWebServerApplicationContext server) {
        if (settings.managementPort().isPresent()) {
            int port = server.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
            console.say("Metrics: "
                    + origin(settings.managementAddress(), port)
                            .map(origin -> origin + METRICS)
                            .orElse(METRICS + " on port " + port));
        }
    }

    private static int port(ServletWebServerApplicationContext server) {
        WebServer web = Objects.requireNonNull(server.getWebServer());
        return web.getPort();
    }

    static String addressText(String address, int port) {
        return origin(address, port)
                .map(origin -> origin + "  (the API to try out: " + origin + "/docs)")
                .orElse("port " + port + " of every address of this machine or container  (the API to try out: /docs)");
    }

    /**
     * Returns the server's URL; empty if it listens on all addresses, as in a container, and does not know its public
     * one.
     */
    private static Optional<String> origin(String address, int port) {
        if (Set.of("0.0.0.0", "::", "[::]").contains(address)) {
            return Optional.empty();
        }
        return Optional.of("http://" + (address.equals("127.0.0.1") ? "localhost" : address) + ":" + port);
    }

    /** Waits until the process ends. A signal runs the shutdown, which closes the server and then the database. */
    private static void waitForShutdown() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
