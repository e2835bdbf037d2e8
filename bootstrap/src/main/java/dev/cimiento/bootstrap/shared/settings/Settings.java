package dev.cimiento.bootstrap.shared.settings;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.DatabaseUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of this run: an environment variable, else {@code .env} in the working directory, else the default. An
 * empty value counts as not set. All settings are in {@code .env.example}.
 */
public final class Settings {

    /** Ends the name of a setting that names the file of a secret. */
    private static final String FILE = "_FILE";

    private final Map<String, String> values;
    private final @Nullable DatabaseUrl named;

    private Settings(Map<String, String> values, @Nullable DatabaseUrl named) {
        this.values = Map.copyOf(values);
        this.named = named;
    }

    /** @throws SettingsException when {@code .env} cannot be read */
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

    /** Exactly these, whatever the environment has. */
    public static Settings of(Map<String, String> values) {
        Map<String, String> given = new HashMap<>(values);
        given.values().removeIf(String::isBlank);
        return new Settings(given, null);
    }

    /** Returns the same settings with another database, which serves and is migrated. */
    public Settings withDatabase(DatabaseUrl url) {
        return new Settings(values, url);
    }

    /** The database that is configured; empty means the embedded one. */
    public Optional<DatabaseUrl> databaseUrl() {
        if (named != null) {
            return Optional.of(named);
        }
        Optional<DatabaseUrl> url = url("DATABASE_URL");
        return url.isPresent() ? url : get("POSTGRES_HOST").map(this::databaseAt);
    }

    /** The address and role that migrate, where they differ from those that serve. */
    public Optional<DatabaseUrl> migrationDatabaseUrl() {
        return named == null ? url("MIGRATION_DATABASE_URL") : Optional.empty();
    }

    public int port() {
        return number("PORT", 8080, 0, 65_535);
    }

    public String serverAddress() {
        return get("SERVER_ADDRESS").orElse("127.0.0.1");
    }

    /** The folder of the embedded database. */
    public Path home() {
        return Path.of(get("CIMIENTO_HOME").orElse(".cimiento"))
                .toAbsolutePath()
                .normalize();
    }

    /** How many requests to the API may be under way at once. */
    public int maxRequests() {
        return number("MAX_REQUESTS", 180, 1, 10_000);
    }

    /** How long the body of a request may take to come. */
    public Duration bodyTimeout() {
        Duration timeout = duration("BODY_TIMEOUT", Duration.ofSeconds(30));
        if (timeout.isZero()) {
            throw new SettingsException("BODY_TIMEOUT cannot be off.");
        }
        return timeout;
    }

    public boolean migrateOnStart() {
        return flag("MIGRATE_ON_START", true);
    }

    /** Whether to run on a schema that a newer release of this program has migrated. */
    public boolean allowNewerSchema() {
        return flag("ALLOW_NEWER_SCHEMA", false);
    }

    /** Whether to load the demo data; empty leaves it to whether the database is a new one. */
    public Optional<Boolean> demo() {
        return get("SEED").map(seed -> switch (seed) {
            case "demo" -> true;
            case "none" -> false;
            default -> throw new SettingsException("SEED must be demo or none, not " + seed + ".");
        });
    }

    /** How the log is written: {@code text} or {@code json}. */
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

    /** How long a statement may take before the log has a line on it; zero for no such line. */
    public Duration slowStatement() {
        return duration("SLOW_STATEMENT", Duration.ofMillis(500));
    }

    /** The port of metrics and details of health; empty for none. */
    public OptionalInt managementPort() {
        if (get("MANAGEMENT_PORT").isEmpty()) {
            return OptionalInt.empty();
        }
        int port = number("MANAGEMENT_PORT", 0, 0, 65_535);
        if (port != 0 && port == port()) {
            throw new SettingsException("MANAGEMENT_PORT must be another than PORT, which is open to more people.");
        }
        return OptionalInt.of(port);
    }

    public String managementAddress() {
        return get("MANAGEMENT_ADDRESS").orElse("127.0.0.1");
    }

    /** The collector that traces are sent to, by OTLP over HTTP; empty for none. */
    public Optional<String> otlpEndpoint() {
        return address("OTEL_EXPORTER_OTLP_ENDPOINT", "http://localhost:4318");
    }

    /** Which part of the traces that begin here is kept, between 0 and 1. */
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
     * Returns a value that may also stand in a file, which {@code NAME_FILE} names.
     *
     * @throws SettingsException when both are set, or when the file cannot be read
     */
    public Optional<String> secret(String name) {
        Optional<String> value = get(name);
        Optional<String> file = get(name + FILE);
        if (value.isPresent() && file.isPresent()) {
            throw new SettingsException(name + " and " + name + FILE + " are both set. Remove one of them.");
        }
        return file.isPresent() ? file.map(path -> SecretFile.read(name + FILE, path)) : value;
    }

    /** An address on the web, without a slash at its end. */
    public Optional<String> address(String name, String example) {
        return value(name).map(value -> value.address(example));
    }

    public int number(String name, int otherwise, int min, int max) {
        return value(name).map(value -> value.number(min, max)).orElse(otherwise);
    }

    public boolean flag(String name, boolean otherwise) {
        return value(name).map(SettingValue::flag).orElse(otherwise);
    }

    /** A number of whole days, such as {@code 30d}; {@code off} is without end. */
    public Optional<Duration> period(String name, Optional<Duration> otherwise) {
        return value(name).map(SettingValue::period).orElse(otherwise);
    }

    public Duration duration(String name, Duration otherwise) {
        return value(name).map(SettingValue::duration).orElse(otherwise);
    }

    private Optional<SettingValue> value(String name) {
        return get(name).map(text -> new SettingValue(name, text));
    }
}
