package dev.cimiento.bootstrap.db;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.database.OwnProject;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.cli.context.CommandHost;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.embedded.ServerBuild;
import dev.cimiento.db.project.Project;
import dev.cimiento.db.proof.Proof;
import dev.cimiento.persistence.Persistence;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;

/** Provides this program's schema, statements and settings to the commands of {@code ./manage db}. */
public record ServerHost(ShutdownHook shutdown) implements CommandHost {

    @Override
    public String name() {
        return "./manage db";
    }

    @Override
    public Optional<Project> project() {
        return Optional.of(OwnProject.project());
    }

    /** Returns the statements as null-marked: a value without the annotation {@code Nullable} is never null. */
    @Override
    public Optional<Proof> statements() {
        String persistence = Persistence.class.getPackageName();
        return Optional.of(
                Proof.of(Persistence.mappers()).nullMarked(persistence.substring(0, persistence.lastIndexOf('.'))));
    }

    @Override
    public DatabaseUrl database(Optional<DatabaseUrl> named, PrintWriter messages) {
        Settings settings = Settings.load();
        return Database.open(
                        named.map(settings::withDatabase).orElse(settings), new Console(messages, shutdown), shutdown)
                .migrationUrl();
    }

    @Override
    public boolean allowsNewerSchema() {
        return Settings.load().allowNewerSchema();
    }

    @Override
    public boolean allowsOtherServers() {
        return Settings.load().allowOtherServers();
    }

    @Override
    public Optional<ServerBuild> embeddedServer() {
        return Settings.load().embeddedServer();
    }

    @Override
    public Path home() {
        return Settings.load().home();
    }
}
