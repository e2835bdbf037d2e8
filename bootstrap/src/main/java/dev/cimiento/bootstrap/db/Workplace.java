package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.console.Shutdown;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.database.OwnProject;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.bootstrap.shared.settings.SettingsException;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.shared.DatabaseException;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.ScratchDatabases;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** What the commands work with: a project's folders, and a database that is opened when it is needed and not before. */
final class Workplace {

    private final ProjectOptions options;
    private final Shutdown shutdown;
    private final Terminal terminal;
    private @Nullable DatabaseUrl url;
    private @Nullable ScratchDatabases scratch;

    Workplace(ProjectOptions options, Shutdown shutdown, Terminal terminal) {
        this.options = options;
        this.shutdown = shutdown;
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    /** The one that is named, by one of its folders at least; else this program's own. */
    Project project() {
        Path schema = options.schema;
        Path changelog = options.changelog;
        if (changelog != null) {
            Path declared = schema == null ? changelog.resolveSibling("schema") : schema;
            return Project.of(declared, changelog, options.seeds, options.invariants);
        }
        return schema == null
                ? OwnProject.project()
                : Project.of(schema, schema.resolveSibling("changelog"), options.seeds, options.invariants);
    }

    /** Whether its history is the one that this program was built with, or goes on from there. */
    boolean isOwnProject() {
        List<Revision> own = OwnProject.project().changelog().revisions();
        List<Revision> named = project().changelog().revisions();
        return !own.isEmpty() && !named.isEmpty() && own.get(0).equals(named.get(0));
    }

    /** The folder in which the project's revisions are written. */
    Path changelog() {
        return writable(project().changelogDirectory());
    }

    /** The folder in which the project's schema is declared. */
    Path schema() {
        return writable(project().schemaDirectory());
    }

    private static Path writable(Optional<Path> folder) {
        return folder.orElseThrow(() -> new SettingsException("A packaged program has no folder to write to: name one"
                + " with --changelog, or use ./manage of a checkout."));
    }

    /** Where the database is; it is opened with the first call. What is said of it stands beside the output. */
    DatabaseUrl url(CommandSpec command) {
        if (url == null) {
            Console console = new Console(command.commandLine().getErr(), shutdown);
            url = Database.open(settings(command), console, shutdown).migrating();
        }
        return url;
    }

    DataSource dataSource(CommandSpec command) {
        return url(command).dataSource();
    }

    Migrations migrations(CommandSpec command) {
        Migrations migrations = new Migrations(dataSource(command), project().changelog(), onWait(command));
        return settings(command).allowNewerSchema() ? migrations.allowingNewer() : migrations;
    }

    /** Says that another process is waited for. */
    Runnable onWait(CommandSpec command) {
        PrintWriter errors = command.commandLine().getErr();
        return () -> errors.println("Another process migrates this database: waiting for it ...");
    }

    /** Databases to try things in, until the program ends; the server that they are on is found with the first call. */
    ScratchDatabases scratch(CommandSpec command) {
        if (scratch == null) {
            Path home = Settings.load().home().resolve("scratch");
            DatabaseUrl server = new ScratchServer(home, shutdown).beside(url(command));
            scratch = shutdown.opened(() -> new ScratchDatabases(server), ScratchDatabases::close);
        }
        return scratch;
    }

    private Settings settings(CommandSpec command) {
        Settings settings = Settings.load();
        String given = options.url;
        if (given == null) {
            return settings;
        }
        PrintWriter errors = command.commandLine().getErr();
        return settings.withDatabase(new PasswordPrompt(terminal, System.getenv()).complete(parse(given), errors));
    }

    private static DatabaseUrl parse(String url) {
        try {
            return DatabaseUrl.parse(url);
        } catch (DatabaseException broken) {
            throw new SettingsException("--url: " + broken.getMessage());
        }
    }
}
