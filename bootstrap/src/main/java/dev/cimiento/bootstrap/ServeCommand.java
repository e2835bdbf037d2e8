package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.account.FirstAdminAccount;
import dev.cimiento.bootstrap.account.RateSettings;
import dev.cimiento.bootstrap.account.security.HashesAtOnce;
import dev.cimiento.bootstrap.account.security.SigningKeys;
import dev.cimiento.bootstrap.account.security.WebSecuritySettings;
import dev.cimiento.bootstrap.importing.UploadSettings;
import dev.cimiento.bootstrap.mail.MailSettings;
import dev.cimiento.bootstrap.shared.ObservabilityProperties;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.cli.console.Shutdown;
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

/** {@code ./manage serve}: makes the database ready, then serves until it is told to stop. */
@Command(
        name = "serve",
        description = "Run the server, on the configured database or on an embedded one.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {

    private static final String METRICS = "/actuator/prometheus";

    private final Console console;
    private final Shutdown shutdown;

    ServeCommand(Console console, Shutdown shutdown) {
        this.console = console;
        this.shutdown = shutdown;
    }

    @Override
    public void run() {
        Settings settings = Settings.load();
        requireRight(settings);
        requireFreePorts(settings);
        sayWhereMailsGo(settings);
        Database database = Database.openWhenThere(settings, console, shutdown);
        database.prepareSchema();
        database.seed();
        ServletWebServerApplicationContext server = shutdown.opened(
                () -> HttpServer.start(settings, database, console), ServletWebServerApplicationContext::close);
        sayWhereMetricsAre(settings, server);
        console.say("Cimiento is at " + place(settings.serverAddress(), port(server)));
        console.say("Stop it with Ctrl-C.");
        waitForShutdown();
    }

    /**
     * Before anything is started.
     *
     * @throws SettingsException when something that is set cannot be
     */
    static void requireRight(Settings settings) {
        settings.demo();
        settings.slowStatement();
        settings.maxRequests();
        settings.bodyTimeout();
        settings.logRequests();
        ObservabilityProperties.of(settings);
        WebSecuritySettings.of(settings);
        UploadSettings.of(settings);
        MailSettings.of(settings);
        FirstAdminAccount.requireRight(settings);
        RateSettings.of(settings);
        SigningKeys.of(settings);
        HashesAtOnce.ofThisMachine();
    }

    /** With the embedded database that is what a newcomer wants; beside a real one it is hardly ever meant. */
    void sayWhereMailsGo(Settings settings) {
        MailSettings mail = MailSettings.of(settings);
        if (settings.databaseUrl().isPresent() && mail.server().isEmpty()) {
            console.say("MAIL_HOST is not set: mails reach nobody. They are kept as files in " + mail.folder()
                    + ", with the links that are in them.");
        }
    }

    /** Says so before a database is started for nothing. */
    private static void requireFreePorts(Settings settings) {
        requireFreePort("PORT", settings.port(), "SERVER_ADDRESS", settings.serverAddress());
        settings.managementPort()
                .ifPresent(port ->
                        requireFreePort("MANAGEMENT_PORT", port, "MANAGEMENT_ADDRESS", settings.managementAddress()));
    }

    private static void requireFreePort(String portSetting, int port, String addressSetting, String address) {
        try {
            new ServerSocket(port, 1, InetAddress.getByName(address)).close();
        } catch (UnknownHostException e) {
            throw new SettingsException(addressSetting + " " + address + " is no address of a machine.");
        } catch (IOException e) {
            throw new SettingsException("Port " + port + " of " + address + " cannot be had: " + e.getMessage()
                    + ". Set " + portSetting + " to another.");
        }
    }

    private void sayWhereMetricsAre(Settings settings, ServletWebServerApplicationContext server) {
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

    static String place(String address, int port) {
        return origin(address, port)
                .map(origin -> origin + "  (the API to try out: " + origin + "/docs)")
                .orElse("port " + port + " of every address of this machine or container  (the API to try out: /docs)");
    }

    /** Empty if the server listens on all addresses, as in a container: it does not know under which it is reached. */
    private static Optional<String> origin(String address, int port) {
        if (Set.of("0.0.0.0", "::", "[::]").contains(address)) {
            return Optional.empty();
        }
        return Optional.of("http://" + (address.equals("127.0.0.1") ? "localhost" : address) + ":" + port);
    }

    /** The signal that ends the process closes the server, then the database; nobody else ends this wait. */
    private static void waitForShutdown() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
