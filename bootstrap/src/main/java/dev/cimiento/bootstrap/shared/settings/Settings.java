package dev.cimiento.bootstrap.shared.settings;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import dev.cimiento.db.embedded.ServerBuild;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this process. An environment variable overrides {@code .env} in the working directory, which
 * overrides the default. An empty value counts as not set. {@code .env.example} lists all settings.
 */
public final class Settings {

    /** The suffix of a setting that contains the path of a secret's file. */
    private static final String FILE = "_FILE";

    private final Map<String, String> values;
    private final @Nullable DatabaseUrl named;

    private Settings(Map<String, String> values, @Nullable DatabaseUrl named) {
        this.values = Map.copyOf(values);
        this.named = named;
    }

    /** @throws SettingsException if {@code .env} cannot be read */
    public static Settings load() {
        return load(Path.of(""), System.getenv());
    }

    static Settings load(Path directory, Map<String, String> environment) {
        Map<String, String> values = new HashMap<>(EnvFile.read(directory));
        environment.keySet().forEach(name -> {
            values.remove(name + FILE);
            values.remove(name.replaceFirst(FILE + "$", ""));
        });
        values.putAll(environment);
        return of(values);
    }

    /** Returns settings with exactly these values, without those of the environment. */
    public static Settings of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        given.values().removeIf(String::isBlank);
        return new Settings(given, null);
    }

    /** Returns the same settings with another database, for requests and for migrations. */
    public Settings withDatabase(DatabaseUrl url) {
        return new Settings(values, url);
    }

    /** Returns the configured database; empty for the embedded one. */
    public Optional<DatabaseUrl> databaseUrl() {
        if (named != null) {
            return Optional.of(named);
        }
        Optional<DatabaseUrl> url = url("DATABASE_URL");
        return url.isPresent() ? url : get("POSTGRES_HOST").map(this::databaseAt);
    }

    /** Returns the URL and role for migrations, if they differ from those of the server. */
    public Optional<DatabaseUrl> migrationDatabaseUrl() {
        return named == null ? url("MIGRATION_DATABASE_URL") : Optional.empty();
    }

    /** Returns the URL at which the server waits for notifications, if {@link #databaseUrl} is that of a pooler. */
    public Optional<DatabaseUrl> listenDatabaseUrl() {
        return named == null ? url("LISTEN_DATABASE_URL") : Optional.empty();
    }

    /** Returns the URL of the replicas, with a host for each. */
    public Optional<DatabaseUrl> replicaDatabaseUrl() {
        return named == null ? url("DATABASE_REPLICA_URL") : Optional.empty();
    }

    public int port() {
        return number("PORT", 8080, 0, 65_535);
    }

    public String serverAddress() {
        return get("SERVER_ADDRESS").orElse("127.0.0.1");
    }

    /** Returns the folder of the embedded database and of other files that the program writes. */
    public Path home() {
        return Path.of(get("CIMIENTO_HOME").orElse(".cimiento"))
                .toAbsolutePath()
                .normalize();
    }

    /** Returns the build of the embedded database, if it is that of an installed server. */
    public Optional<ServerBuild> embeddedServer() {
        try {
            return get("EMBEDDED_POSTGRESQL").map(Path::of).map(ServerBuild::installed);
        } catch (DatabaseException broken) {
            throw new SettingsException("EMBEDDED_POSTGRESQL: " + broken.getMessage());
        }
    }

    /** Returns the maximum number of concurrent API requests. */
    public int maxRequests() {
        return number("MAX_REQUESTS", 180, 1, 10_000);
    }

    /** Returns the maximum number of open streams of events. */
    public int maxStreams() {
        return number("MAX_STREAMS", 500, 1, 10_000);
    }

    /** Returns the time within which a client must send the body of a request. */
    public Duration bodyTimeout() {
        Duration timeout = duration("BODY_TIMEOUT", Duration.ofSeconds(30));
        if (timeout.isZero()) {
            throw new SettingsException("BODY_TIMEOUT must be more than 0.");
        }
        return timeout;
    }

    public boolean migrateOnStart() {
        return flag("MIGRATE_ON_START", true);
    }

    /** Returns true if the program may run on a schema that a newer release has migrated. */
    public boolean allowNewerSchema() {
        return flag("ALLOW_NEWER_SCHEMA", false);
    }

    /** Returns true if revisions may be applied to a server that is not PostgreSQL. */
    public boolean allowOtherServers() {
        return flag("ALLOW_OTHER_SERVERS", false);
    }

    /** Returns true to load the demo data, false to load none; empty to load it only into a new embedded database. */
    public Optional<Boolean> demo() {
        return get("SEED").map(seed -> switch (seed) {
            case "demo" -> true;
            case "none" -> false;
            default -> throw new SettingsException("SEED must be demo or none, not " + seed + ".");
        });
    }

    /** Returns the format of the log: {@code text} or {@code json}. */
    public String logFormat() {
        String format = get("LOG_FORMAT").orElse("text");
        if (!Set.of("text", "json").contains(format)) {
            throw new SettingsException("LOG_FORMAT must be text or json, not " + format + ".");
        }
        return format;
    }

    public boolean logRequests() {
        return flag("LOG_REQUESTS", false);
    }

    /** Returns the duration above which a statement is logged as slow; zero to log none. */
    public Duration slowStatement() {
        return duration("SLOW_STATEMENT", Duration.ofMillis(500));
    }

    /** Returns the port of metrics and of detailed health; empty for no such port. */
    public OptionalInt managementPort() {
        if (get("MANAGEMENT_PORT").isEmpty()) {
            return OptionalInt.empty();
        }
        int port = number("MANAGEMENT_PORT", 0, 0, 65_535);
        if (port != 0 && port == port()) {
            throw new SettingsException("MANAGEMENT_PORT must differ from PORT, because metrics are not public.");
        }
        return OptionalInt.of(port);
    }

    public String managementAddress() {
        return get("MANAGEMENT_ADDRESS").orElse("127.0.0.1");
    }

    /** Returns the URL of the collector of traces (OTLP over HTTP); empty for no traces. */
    public Optional<String> otlpEndpoint() {
        return address("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318");
    }

    /** Returns the share of traces to keep, from 0 to 1. */
    public double traceSample() {
        return get("OTEL_TRACES_SAMPLER_ARG")
                .map(text -> {
                    if (!text.matches("0(\\.\\d{1,9})?|1(\\.0{1,9})?")) {
                        throw new SettingsException(
                                "OTEL_TRACES_SAMPLER_ARG must be a number between 0 and 1, not " + text + ".");
                    }
                    return Double.parseDouble(text);
                })
                .orElse(1.0);
    }

    private DatabaseUrl databaseAt(String host) {
        DatabaseUrl url = DatabaseUrl.of(
                host,
                number("POSTGRES_PORT", 5432, 1, 65_535),
                get("POSTGRES_DB").orElse("cimiento"),
                get("POSTGRES_USER").orElse("cimiento"),
                null);
        return secret("POSTGRES_PASSWORD").map(url::withPassword).orElse(url);
    }

    private Optional<DatabaseUrl> url(String name) {
        try {
            return secret(name).map(DatabaseUrl::parse);
        } catch (DatabaseException broken) {
            throw new SettingsException(name + ": " + broken.getMessage());
        }
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).map(String::strip);
    }

    /**
     * Returns a value that can also be in a file, whose path is the setting {@code NAME_FILE}.
     *
     * @throws SettingsException if both are set, or the file cannot be read
     */
    public Optional<String> secret(String name) {
        Optional<String> value = get(name);
        Optional<String> file = get(name + FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new SettingsException(name + " and " + name + FILE + " are both set. Remove one of them.");
        }
        return file.isPresent() ? file.map(path -> SecretFile.read(name + FILE, path)) : value;
    }

    /** Returns a web address without a trailing slash. */
    public Optional<String> address(String name, String example) {
        return value(name).map(value -> value.address(example));
    }

    public int number(String name, int defaultValue, int min, int max) {
        return value(name).map(value -> value.number(min, max)).orElse(defaultValue);
    }

    public boolean flag(String name, boolean defaultValue) {
        return value(name).map(SettingValue::flag).orElse(defaultValue);
    }

    /** Returns a number of whole days, such as {@code 30d}; empty for {@code off}, which means forever. */
    public Optional<Duration> period(String name, Optional<Duration> defaultValue) {
        return value(name).map(SettingValue::period).orElse(defaultValue);
    }

    public Duration duration(String name, Duration defaultValue) {
        return value(name).map(SettingValue::duration).orElse(defaultValue);
    }

    private Optional<SettingValue> value(String name) {
        return get(name).map(text -> new SettingValue(name, text));
    }
}
