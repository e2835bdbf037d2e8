package dev.cimiento.bootstrap.shared;

import dev.cimiento.db.changelog.Changelog;
import dev.cimiento.db.changelog.Migrations;
import dev.cimiento.db.embedded.EmbeddedServer;
import dev.cimiento.db.seed.Seeds;
import dev.cimiento.db.shared.DatabaseUrl;
import dev.cimiento.db.shared.SqlFolder;
import java.sql.SQLException;
import java.util.Optional;

/** The database of this run: the configured one, or the embedded one, which runs as long as this is open. */
public final class Database {

    private static final String DEMO = "demo";
    private static final dev.cimiento.db.embedded.Settings EMBEDDED = dev.cimiento.db.embedded.Settings.DEFAULT;

    private final Settings settings;
    private final Console console;
    private final Optional<EmbeddedServer> embedded;
    private final DatabaseUrl url;

    private Database(Settings settings, Console console, Optional<EmbeddedServer> embedded, DatabaseUrl url) {
        this.settings = settings;
        this.console = console;
        this.embedded = embedded;
        this.url = url;
    }

    /** Opens it until the program ends. */
    public static Database open(Settings settings, Console console, Shutdown shutdown) {
        return shutdown.opened(() -> open(settings, console), Database::close);
    }

    private static Database open(Settings settings, Console console) {
        Optional<DatabaseUrl> configured = settings.databaseUrl();
        if (configured.isPresent()) {
            console.say("Database: " + configured.get());
            requireReachable(configured.get());
            return new Database(settings, console, Optional.empty(), configured.get());
        }
        console.say("Database: embedded PostgreSQL, its data in " + settings.home());
        EmbeddedServer server = EmbeddedServer.start(settings.home(), EMBEDDED);
        return new Database(settings, console, Optional.of(server), server.url());
    }

    private static void requireReachable(DatabaseUrl url) {
        try {
            url.dataSource().getConnection().close();
        } catch (SQLException e) {
            throw new SettingsException("The database cannot be reached: " + e.getMessage());
        }
    }

    public DatabaseUrl url() {
        return url;
    }

    /** Applies what is pending of this program's history. */
    public void migrate() {
        int applied = migrations()
                .upgrade(step -> console.say("Migrated: " + step.revision().file() + " in "
                        + step.duration().toMillis() + " ms"))
                .size();
        if (applied == 0) {
            console.say("Schema: up to date");
        }
    }

    private void requireMigrated() {
        int pending = migrations().pending().size();
        if (pending > 0) {
            throw new SettingsException("The schema is " + pending + " revisions behind, and MIGRATE_ON_START is off:"
                    + " apply them with ./manage db upgrade head.");
        }
    }

    /** Makes the schema what this program needs, or makes sure that it is. */
    public void prepareSchema() {
        if (settings.migrateOnStart()) {
            migrate();
        } else {
            requireMigrated();
        }
    }

    /** Loads the demo data into a new embedded database, or when it is asked for. */
    public void seed() {
        Seeds seeds = new Seeds(SqlFolder.classpath("db/seed"));
        boolean isNew = embedded.map(EmbeddedServer::isNew).orElse(false);
        if (settings.demo().orElse(isNew)) {
            seeds.run(url.dataSource(), DEMO);
            console.say("Demo data: loaded");
        }
        prepared();
    }

    /** From now on an embedded database is no longer a new one, and what is in it is its user's. */
    public void prepared() {
        embedded.ifPresent(EmbeddedServer::prepared);
    }

    private Migrations migrations() {
        DatabaseUrl migrating = settings.migrationDatabaseUrl().orElse(url);
        return new Migrations(migrating.dataSource(), Changelog.read(SqlFolder.classpath("db/changelog/versions")));
    }

    private void close() {
        embedded.ifPresent(EmbeddedServer::close);
    }
}
