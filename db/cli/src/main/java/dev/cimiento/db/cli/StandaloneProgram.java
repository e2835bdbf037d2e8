package dev.cimiento.db.cli;

import dev.cimiento.db.cli.console.CommandHelp;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.console.UsageLine;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.embedded.ServerBuild;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/**
 * The runnable jar, which runs the {@code db} commands for a project that uses nothing else of Cimiento.
 *
 * <pre>{@code
 * java -jar cimiento-db-cli.jar revision --autogenerate --schema db/schema --changelog db/changelog --url …
 * }</pre>
 */
public final class StandaloneProgram implements CommandHost {

    private static final String NAME = "java -jar cimiento-db-cli.jar";

    private final Map<String, String> environment;

    public StandaloneProgram(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        if (arguments.length == 1 && Set.of("--help", "-h").contains(arguments[0])) {
            System.out.print(help());
            return;
        }
        int exitCode = CommandLine.ExitCode.SOFTWARE;
        try (ShutdownHook shutdown = new ShutdownHook()) {
            exitCode = commandLine(new StandaloneProgram(System.getenv()), shutdown, List.of(arguments))
                    .execute(arguments);
        } catch (DatabaseException notClosed) {
            System.err.println("error: " + notClosed.getMessage());
        }
        System.exit(exitCode);
    }

    /** Returns the list of all commands. It is kept as a text, since loading the commands takes most of the time of a start. */
    static String help() {
        try (InputStream text = StandaloneProgram.class.getResourceAsStream("help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CommandLine commandLine(StandaloneProgram host, ShutdownHook shutdown, List<String> arguments) {
        CommandLine commands = new DbCommand(host, shutdown).commandLine(arguments);
        String version = StandaloneProgram.class.getPackage().getImplementationVersion();
        commands.getCommandSpec().version("Cimiento " + Objects.requireNonNullElse(version, "(not packaged)"));
        return commands.setCommandName("cimiento-db-cli.jar")
                .setHelpFactory(CommandHelp::new)
                .setParameterExceptionHandler(new UsageLine("java -jar "))
                .setExecutionExceptionHandler((failure, command, parsed) -> report(failure, command, parsed, shutdown));
    }

    /** Prints one line for a failure that the user can correct, and a stack trace for any other. */
    private static int report(Exception failure, CommandLine command, ParseResult parsed, ShutdownHook shutdown) {
        Throwable cause = failure;
        while (cause != null
                && !(cause instanceof DatabaseException
                        || cause instanceof UncheckedIOException
                        || cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        if (cause != null && !shutdown.hasBegun()) {
            command.getErr().println(command.getColorScheme().errorText("error: " + cause.getMessage()));
        } else if (!shutdown.hasBegun()) {
            failure.printStackTrace(command.getErr());
        }
        return parsed.commandSpec().exitCodeOnExecutionException();
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The Maven plugin sets the environment variable CIMIENTO_MAVEN. */
    @Override
    public String option(String option) {
        return Boolean.parseBoolean(environment.get("CIMIENTO_MAVEN")) ? "-Dcimiento.arguments=" + option : option;
    }

    @Override
    public Optional<Project> project() {
        return Optional.empty();
    }

    @Override
    public Optional<Proof> statements() {
        return Optional.empty();
    }

    @Override
    public DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages) {
        DatabaseUrl url = named.or(this::configured)
                .orElseThrow(() -> new DatabaseException(
                        "No database is given. Name one with --url postgresql://<user>@<host>/<database>, or with the"
                                + " environment variable DATABASE_URL."));
        try {
            url.dataSource().getConnection().close();
            return url;
        } catch (SQLException failure) {
            throw DatabaseException.because("Cannot work on " + url.withoutParameters(), failure);
        }
    }

    private Optional<DatabaseUrl> configured() {
        return Optional.ofNullable(environment.get("DATABASE_URL"))
                .filter(text -> !text.isBlank())
                .map(DatabaseUrl::parse);
    }

    @Override
    public boolean allowsNewerSchema() {
        return Boolean.parseBoolean(environment.get("ALLOW_NEWER_SCHEMA"));
    }

    @Override
    public boolean allowsOtherServers() {
        return Boolean.parseBoolean(environment.get("ALLOW_OTHER_SERVERS"));
    }

    /** Returns the installed server whose programs the environment variable EMBEDDED_POSTGRESQL names. */
    @Override
    public Optional<ServerBuild> embeddedServer() {
        return Optional.ofNullable(environment.get("EMBEDDED_POSTGRESQL"))
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .map(ServerBuild::installed);
    }

    /** Returns the folder that the environment variable CIMIENTO_HOME names, or else {@code .cimiento}. */
    @Override
    public Path home() {
        return Path.of(environment.getOrDefault("CIMIENTO_HOME", ".cimiento"));
    }
}
