package dev.cimiento.bootstrap;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerSettings;
import dev.cimiento.db.testing.UnpackedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.sql.DataSource;

/** A migrated PostgreSQL server that a test can stop, kill, freeze, and restart on the same port. */
public final class MortalPostgres implements AutoCloseable {

    private final Path home;
    private final EmbeddedServer server;

    private static final ServerSettings SETTINGS = new ServerSettings("cimiento", false, false);

    public MortalPostgres(Path home) {
        this(home, EmbeddedServer.start(UnpackedPrograms.linkedInto(home), SETTINGS));
        new Migrations(server.url().dataSource(), Changelog.read(SqlFolder.classpath("db/changelog/versions")))
                .upgrade(step -> {});
    }

    private MortalPostgres(Path home, EmbeddedServer server) {
        this.home = home;
        this.server = server;
    }

    /** Stops this server, starts it again, and starts a streaming replica of it with a copy of its data. */
    MortalPostgres replica(Path other) throws IOException, InterruptedException {
        stop();
        UnpackedPrograms.linkedInto(other);
        for (String part : List.of("data", "password")) {
            run("cp", "-a", "postgresql/" + part, other.resolve("postgresql").toString());
        }
        revive();
        Path data = other.resolve("postgresql/data");
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s'%n".formatted(port(), password()),
                StandardOpenOption.APPEND);
        return new MortalPostgres(other, EmbeddedServer.start(other, SETTINGS));
    }

    private void run(String... command) throws IOException, InterruptedException {
        int code = new ProcessBuilder(command)
                .directory(home.toFile())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + code);
        }
    }

    /** Returns the URL with the password, as in {@code DATABASE_URL}. */
    public String address() {
        return RunningServer.address(server.url());
    }

    public DataSource dataSource() {
        return server.url().dataSource();
    }

    String password() {
        return server.url().password().orElseThrow();
    }

    int port() {
        return Integer.parseInt(server.url().jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
    }

    void stop() throws IOException, InterruptedException {
        end("INT");
    }

    public void kill() throws IOException, InterruptedException {
        end("KILL");
    }

    /** Restarts the server after it was stopped or killed. */
    public void revive() {
        server.revive();
    }

    /** Freezes the main process first, so that it starts no further processes. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP", List.of(postmaster()));
        signal("STOP", backends());
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT", List.of(postmaster()));
        signal("CONT", backends());
    }

    @Override
    public void close() {
        server.close();
    }

    private void end(String signal) throws IOException, InterruptedException {
        ProcessHandle process = postmaster();
        signal(signal, List.of(process));
        process.onExit().join();
    }

    private ProcessHandle postmaster() throws IOException {
        String number = Files.readAllLines(home.resolve("postgresql/data/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(number)).orElseThrow();
    }

    private List<ProcessHandle> backends() throws IOException {
        return postmaster().descendants().toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (ProcessHandle process : processes) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }
    }
}
