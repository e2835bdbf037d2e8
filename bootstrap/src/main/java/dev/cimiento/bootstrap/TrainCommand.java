package dev.cimiento.bootstrap;

import dev.cimiento.bootstrap.db.CommandTraining;
import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import picocli.CommandLine.Command;

/**
 * {@code ./manage train}: starts and stops the server on a temporary database, while the JVM records the classes that a
 * start loads, and runs commands on databases. Used by {@code ./manage} and the image build, not by people.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Runnable {

    private final ShutdownHook shutdown;

    TrainCommand(ShutdownHook shutdown) {
        this.shutdown = shutdown;
    }

    @Override
    public void run() {
        Path home = shutdown.opened(TrainCommand::createHome, TrainCommand::delete);
        Settings settings = Settings.of(Map.of("CIMIENTO_HOME", home.toString(), "PORT", "0"));
        Console silent = new Console(new PrintWriter(Writer.nullWriter()), shutdown);
        Database database = Database.open(settings, silent, shutdown);
        database.prepareSchema();
        database.seed();
        ServletWebServerApplicationContext server = shutdown.opened(
                () -> HttpServer.start(settings, database, silent), ServletWebServerApplicationContext::close);
        new WarmUpRequests(Objects.requireNonNull(server.getWebServer()).getPort()).send();
        new CommandTraining(home.resolve("project"), database.migrationUrl(), shutdown).run();
    }

    /** Creates a folder that other users can enter: if root runs this, another user runs the database. */
    private static Path createHome() {
        try {
            return Files.createDirectory(
                    Path.of(System.getProperty("java.io.tmpdir"), "cimiento-train-" + UUID.randomUUID()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> files = Files.walk(home)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
