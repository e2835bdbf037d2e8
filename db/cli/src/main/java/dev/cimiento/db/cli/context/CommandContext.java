package dev.cimiento.db.cli.context;

import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.lock.LockRetries;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionGraph;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.view.Terminal;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.core.ScratchDatabase;
import dev.cimiento.db.core.ScratchDatabases;
import dev.cimiento.db.core.SqlFolder;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** The project and the database of a command. The database is opened on first use. */
public final class CommandContext {

    private final ProjectOptions options;
    private final CommandHost host;
    private final ShutdownHook shutdown;
    private final Terminal terminal;
    private final EmbeddedScratch embedded;
    private @Nullable DatabaseUrl url;
    private @Nullable ScratchDatabases scratch;

    public CommandContext(ProjectOptions options, CommandHost host, ShutdownHook shutdown, Terminal terminal) {
        this.options = options;
        this.host = host;
        this.shutdown = shutdown;
        this.terminal = terminal;
        this.embedded = new EmbeddedScratch(options, host, shutdown);
    }

    /** Returns a command as the user of this program types it. */
    public String command(String arguments) {
        return host.name() + " " + arguments;
    }

    /** Returns an option as the user of this program adds it. */
    public String option(String option) {
        return host.option(option);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** Returns the project that the options name by its folders, otherwise the program's own. */
    public Project project() {
        Path schema = options.schema;
        Path changelog = options.changelog;
        if (changelog != null) {
            Path declared = schema == null ? changelog.resolveSibling("schema") : schema;
            return Project.of(declared, changelog, options.seeds, options.invariants);
        }
        return schema == null
                ? host.project()
                        .orElseThrow(() -> new DatabaseException(
                                "No project is named. Name its folders with --schema and --changelog."))
                : Project.of(schema, schema.resolveSibling("changelog"), options.seeds, options.invariants);
    }

    /** Returns true if the command names a project, or the program has one. */
    public boolean hasProject() {
        return options.schema != null
                || options.changelog != null
                || host.project().isPresent();
    }

    /** Returns the statements of the program, if the project is the program's own. */
    public Optional<Proof> statements() {
        return isOwnProject() ? host.statements() : Optional.empty();
    }

    /** Returns true if the history starts with the same revision as the one that the program was built with. */
    private boolean isOwnProject() {
        List<Revision> own =
                host.project().map(project -> project.changelog().revisions()).orElse(List.of());
        List<Revision> named = project().changelog().revisions();
        return !own.isEmpty() && !named.isEmpty() && own.get(0).equals(named.get(0));
    }

    /** Returns the statements of the program, also for another project; empty if it has none. */
    public Optional<Proof> programStatements() {
        return host.statements();
    }

    /** Returns the statements of the program, also for another project. */
    public Proof requiredStatements() {
        return programStatements()
                .orElseThrow(() -> new DatabaseException(
                        "This program has no mapped statements. Name those of a project with --classpath."));
    }

    /**
     * Returns a proof with the statements of other programs on the same database added.
     *
     * @param own empty if the program has no statements
     * @return empty if no other program has statements either
     */
    public Optional<Proof> withConsumers(Optional<Proof> own) {
        SqlFolder consumers = consumers();
        return consumers.files().isEmpty()
                ? own
                : own.map(proof -> proof.consumers(consumers)).or(() -> Optional.of(Proof.ofConsumers(consumers)));
    }

    private SqlFolder consumers() {
        Path named = options.consumers;
        if (named != null) {
            return SqlFolder.directory(named);
        }
        return hasProject() ? project().consumers() : SqlFolder.of(Map.of());
    }

    /** Returns the folder of the project's revisions, which must be writable. */
    public Path changelog() {
        return writable(project().changelogDirectory());
    }

    /** Returns the folder of the project's declared schema, which must be writable. */
    public Path schema() {
        return writable(project().schemaDirectory());
    }

    /** Returns the path of a revision's file, relative to the working directory if it is below it. */
    public String path(Revision revision) {
        Path here = Path.of("").toAbsolutePath();
        return project()
                .changelogDirectory()
                .map(changelog -> RevisionGraph.directory(changelog).resolve(revision.file()))
                .map(file -> file.startsWith(here) ? here.relativize(file) : file)
                .map(Path::toString)
                .orElse(revision.file());
    }

    /** Returns true if the user named the database of this command. */
    public boolean isDatabaseNamed() {
        return options.url != null;
    }

    private static Path writable(Optional<Path> folder) {
        return folder.orElseThrow(() -> new DatabaseException("A packaged program has no folder to write to. Name one"
                + " with --changelog, or use ./manage in a checkout."));
    }

    /** Returns the address of the database. The first call opens it and prints messages to the error output. */
    public DatabaseUrl url(CommandSpec command) {
        if (url == null && options.embedded && options.url == null) {
            url = temporaryDatabase(command);
        }
        if (url == null) {
            PrintWriter messages = command.commandLine().getErr();
            Optional<DatabaseUrl> named = Optional.ofNullable(options.url)
                    .map(CommandContext::parse)
                    .map(given -> new PasswordPrompt(terminal, System.getenv()).complete(given, messages));
            url = host.database(named, messages);
        }
        return url;
    }

    /** Returns an empty database with the revisions of the project, if it has any, which lives until the program ends. */
    private DatabaseUrl temporaryDatabase(CommandSpec command) {
        ScratchDatabases databases = embeddedScratch(command);
        ScratchDatabase database = shutdown.opened(databases::create, ScratchDatabase::close);
        if (hasProject()) {
            new Migrations(database.dataSource(), project().changelog()).upgrade(step -> {});
        }
        return database.url();
    }

    public DataSource dataSource(CommandSpec command) {
        return url(command).dataSource();
    }

    public Migrations migrations(CommandSpec command) {
        PrintWriter errors = command.commandLine().getErr();
        Migrations migrations = new Migrations(dataSource(command), project().changelog(), onWait(command))
                .retrying(LockRetries.DEFAULT.reporting(errors::println));
        Migrations onServer = host.allowsOtherServers() ? migrations.allowingOtherServers() : migrations;
        return host.allowsNewerSchema() ? onServer.allowingNewer() : onServer;
    }

    /** Returns the folder in which the program keeps its own files. */
    public Path home() {
        return host.home();
    }

    /** Returns the folder of backups, relative to the working directory if it is below it. */
    public Path backups() {
        Path folder = home().resolve("backups").toAbsolutePath().normalize();
        Path here = Path.of("").toAbsolutePath();
        return folder.startsWith(here) ? here.relativize(folder) : folder;
    }

    /** Returns an action that reports waiting for another process. */
    public Runnable onWait(CommandSpec command) {
        PrintWriter errors = command.commandLine().getErr();
        return () -> errors.println("Waiting for another process that migrates this database ...");
    }

    /** Returns scratch databases that live until the program ends; the first call chooses their server. */
    public ScratchDatabases scratch(CommandSpec command) {
        if (options.embedded) {
            return embeddedScratch(command);
        }
        if (scratch == null) {
            PrintWriter messages = command.commandLine().getErr();
            ScratchServers servers = new ScratchServers(() -> embedded.start(messages::println), shutdown);
            DatabaseUrl server = servers.beside(url(command));
            scratch = shutdown.opened(() -> new ScratchDatabases(server), ScratchDatabases::close);
        }
        return scratch;
    }

    /** Returns scratch databases on an embedded server, whose files are on this machine; the first call starts it. */
    public ScratchDatabases embeddedScratch(CommandSpec command) {
        PrintWriter messages = command.commandLine().getErr();
        return embedded.databases(messages::println);
    }

    private static DatabaseUrl parse(String url) {
        try {
            return DatabaseUrl.parse(url);
        } catch (DatabaseException broken) {
            throw new DatabaseException("--url: " + broken.getMessage());
        }
    }
}
