package dev.cimiento.bootstrap.shared.database;

import dev.cimiento.bootstrap.shared.console.Console;
import dev.cimiento.bootstrap.shared.settings.ConnectionSettings;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.changelog.apply.DatabaseState;
import dev.cimiento.db.changelog.apply.Migrations;
import dev.cimiento.db.changelog.lock.LockRetries;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.cli.console.ShutdownHook;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.embedded.ServerBuild;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;

/** The database of this process: the configured one, or the embedded one, which stops when this is closed. */
public final class Database {

    /** The name of the connections that wait for notifications, in {@code pg_stat_activity}. */
    public static final String LISTENING = "cimiento-notifications";

    private static final String DEMO = "demo";
    private static final dev.cimiento.db.embedded.ServerSettings EMBEDDED =
            dev.cimiento.db.embedded.ServerSettings.DEFAULT;

    private final Settings settings;
    private final ConnectionSettings connections;
    private final Console console;
    private final DatabaseWait wait;
    private final Optional<EmbeddedServer> embedded;
    private final DatabaseUrl address;

    private Database(
            Settings settings,
            ConnectionSettings connections,
            Console console,
            DatabaseWait wait,
            Optional<EmbeddedServer> embedded,
            DatabaseUrl address) {
        this.settings = settings;
        this.connections = connections;
        this.console = console;
        this.wait = wait;
        this.embedded = embedded;
        this.address = address;
    }

    /** Opens the database until the program ends. Fails immediately if it cannot be reached. */
    public static Database open(Settings settings, Console console, ShutdownHook shutdown) {
        return open(settings, ConnectionSettings.of(settings), console, shutdown, Duration.ZERO);
    }

    /** Opens the database until the program ends. Waits if it cannot be reached yet. */
    public static Database awaitAndOpen(Settings settings, Console console, ShutdownHook shutdown) {
        ConnectionSettings connections = ConnectionSettings.of(settings);
        return open(settings, connections, console, shutdown, connections.patience());
    }

    private static Database open(
            Settings settings,
            ConnectionSettings connections,
            Console console,
            ShutdownHook shutdown,
            Duration patience) {
        DatabaseWait wait = new DatabaseWait(console, shutdown, patience);
        Optional<DatabaseUrl> configured = settings.databaseUrl();
        if (configured.isPresent()) {
            console.say("Database: " + configured.get());
            wait.awaitConnection(connections.limited(configured.get()));
            return new Database(settings, connections, console, wait, Optional.empty(), configured.get());
        }
        ServerBuild build = settings.embeddedServer().orElseGet(ServerBuild::ofThisMachine);
        console.say("Database: embedded PostgreSQL, its data in " + settings.home());
        return shutdown.opened(
                () -> {
                    EmbeddedServer server = EmbeddedServer.start(settings.home(), EMBEDDED, build);
                    return new Database(settings, connections, console, wait, Optional.of(server), server.url());
                },
                Database::close);
    }

    /** Returns the URL with the limits of the server's connections. */
    public DatabaseUrl url() {
        return connections.limited(address);
    }

    public ConnectionSettings connections() {
        return connections;
    }

    /**
     * Restarts an embedded database that has crashed.
     *
     * @return true if it was restarted
     */
    boolean revive() {
        return embedded.map(EmbeddedServer::revive).orElse(false);
    }

    private void migrate(Migrations migrations) {
        int applied = migrations
                .upgrade(step -> console.say("Migrated: " + step.revision().file() + " in "
                        + step.duration().toMillis() + " ms"))
                .size();
        if (applied == 0) {
            console.say("Schema: up to date");
        }
    }

    /** Returns the last revision that is applied, or {@code none}. */
    public String revision() {
        List<Revision> applied = migrations().applied();
        return applied.isEmpty() ? "none" : applied.get(applied.size() - 1).id();
    }

    /** Applies the pending revisions; with {@code MIGRATE_ON_START=false}, requires that none is pending. */
    public void prepareSchema() {
        Migrations migrations = migrations();
        if (settings.migrateOnStart()) {
            migrate(migrations);
            warnOfNewerSchema(migrations.state());
        } else {
            requireMigrated(migrations, "MIGRATE_ON_START is off.");
            console.say("Schema: up to date");
        }
    }

    /**
     * Requires that no revision is pending, and applies none.
     *
     * @throws SchemaBehind if revisions are pending, with their names
     */
    public void requireMigrated(String why) {
        requireMigrated(migrations(), why);
    }

    private static void requireMigrated(Migrations migrations, String why) {
        DatabaseState state = migrations.state();
        if (!state.pending().isEmpty()) {
            throw new SchemaBehind(state.pending(), why);
        }
        warnOfNewerSchema(state);
    }

    private static void warnOfNewerSchema(DatabaseState state) {
        if (!state.newer().isEmpty()) {
            LoggerFactory.getLogger(Database.class)
                    .warn(
                            "The schema is newer than this program, which does not know the revisions {}."
                                    + " ALLOW_NEWER_SCHEMA permits this. Statements that use objects which these"
                                    + " revisions removed will fail.",
                            String.join(", ", state.newer()));
        }
    }

    /** Loads the demo data if the settings say so; by default only into a new embedded database. */
    public void seed() {
        boolean isNew = embedded.map(EmbeddedServer::isNew).orElse(false);
        if (settings.demo().orElse(isNew)) {
            OwnProject.project().seeds().run(connections.reachable(address).dataSource(), DEMO);
            console.say("Demo data: loaded");
        }
        prepared();
    }

    /** Records that the embedded database is initialized, so that it is not new at the next start. */
    public void prepared() {
        embedded.ifPresent(EmbeddedServer::prepared);
    }

    private Migrations migrations() {
        Migrations migrations = new Migrations(
                        migrationUrl().dataSource(), OwnProject.project().changelog())
                .retrying(LockRetries.DEFAULT.reporting(retry -> console.say(retry.toString())));
        Migrations onServer = settings.allowOtherServers() ? migrations.allowingOtherServers() : migrations;
        return settings.allowNewerSchema() ? onServer.allowingNewer() : onServer;
    }

    /** Returns the URL for migrations, without the limits of requests, because migrations can take long. */
    public DatabaseUrl migrationUrl() {
        Optional<DatabaseUrl> own = settings.migrationDatabaseUrl();
        own.ifPresent(url -> wait.awaitConnection(connections.limited(url)));
        return connections.reachable(own.orElse(address));
    }

    /** Returns the URL for waiting for notifications, which do not pass through a pooler. */
    public DatabaseUrl listenUrl() {
        DatabaseUrl direct = settings.listenDatabaseUrl().orElse(address);
        return connections.limited(direct.withDefault("ApplicationName", LISTENING));
    }

    private void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
