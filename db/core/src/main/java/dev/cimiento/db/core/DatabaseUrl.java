package dev.cimiento.db.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The URL of a PostgreSQL database with user, password and parameters. Accepted forms are {@code postgresql://},
 * {@code postgres://}, {@code postgresql+<driver>://user:password@host:port/database?sslmode=…} and
 * {@code jdbc:postgresql://…}. Parameters with libpq's names are translated to those of the JDBC driver.
 *
 * <p>{@link #toString()} shows everything but the passwords.
 *
 * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS">Connection URIs</a>
 */
public final class DatabaseUrl {

    private static final String OPTIONS = "options";

    private static final Map<String, String> LIBPQ_VARIABLES = Map.of(
            "sslmode",
            "PGSSLMODE",
            "sslrootcert",
            "PGSSLROOTCERT",
            "sslcert",
            "PGSSLCERT",
            "sslkey",
            "PGSSLKEY",
            "channelBinding",
            "PGCHANNELBINDING",
            "connectTimeout",
            "PGCONNECT_TIMEOUT",
            "ApplicationName",
            "PGAPPNAME",
            "requireAuth",
            "PGREQUIREAUTH",
            OPTIONS,
            "PGOPTIONS");

    private final String hosts;
    private final String database;
    private final @Nullable String user;
    private final @Nullable String password;
    private final Map<String, String> parameters;

    DatabaseUrl(
            String hosts,
            String database,
            @Nullable String user,
            @Nullable String password,
            Map<String, String> parameters) {
        this.hosts = hosts;
        this.database = database;
        this.user = user;
        this.password = password;
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /**
     * Parses a URL.
     *
     * @throws DatabaseException if the URL is of another kind or malformed; the message contains no secret part of it
     */
    public static DatabaseUrl parse(String url) {
        return new DatabaseUrlParser(url.strip()).parse();
    }

    /** Creates a URL from its parts. An IPv6 host is given without brackets. */
    public static DatabaseUrl of(
            String host, int port, String database, @Nullable String user, @Nullable String password) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return new DatabaseUrl(literal + ":" + port, database, user, password, Map.of());
    }

    /** Returns a URL with the same server and user and another database. */
    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, parameters);
    }

    /** Returns this URL with another password. */
    public DatabaseUrl withPassword(String secret) {
        return new DatabaseUrl(hosts, database, user, secret, parameters);
    }

    /** Returns this URL with a parameter of the JDBC driver. */
    public DatabaseUrl withParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DatabaseUrl(hosts, database, user, password, more);
    }

    /** Returns this URL with a parameter of the JDBC driver, unless the URL sets it already. */
    public DatabaseUrl withDefault(String name, String value) {
        return parameters.containsKey(name) ? this : withParameter(name, value);
    }

    /**
     * Returns this URL with server settings for each session. Settings of the URL itself take precedence.
     *
     * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS">options</a>
     */
    public DatabaseUrl withServerSettings(Map<String, String> settings) {
        Stream<String> added = settings.entrySet().stream().map(e -> "-c " + e.getKey() + "=" + e.getValue());
        String options =
                Stream.concat(added, Stream.ofNullable(parameters.get(OPTIONS))).collect(Collectors.joining(" "));
        return options.isEmpty() ? this : withParameter(OPTIONS, options);
    }

    /** Returns a URL for each host, with the same database, user and parameters. */
    public List<DatabaseUrl> hosts() {
        return Arrays.stream(hosts.split(","))
                .map(host -> new DatabaseUrl(host, database, user, password, parameters))
                .toList();
    }

    public String database() {
        return database;
    }

    public Optional<String> user() {
        return Optional.ofNullable(user);
    }

    public Optional<String> password() {
        return Optional.ofNullable(password);
    }

    /** Returns the URL for the JDBC driver, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hosts + "/" + encode(database) + query(false);
    }

    /**
     * Returns the URL as environment variables for PostgreSQL's programs, such as {@code psql} and {@code pg_dump}.
     * Other users of the machine do not see them, unlike a command line.
     *
     * @see <a href="https://www.postgresql.org/docs/current/libpq-envars.html">Environment variables</a>
     */
    public Map<String, String> libpqEnvironment() {
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", hosts.replaceAll(":\\d+(?=,|$)", "").replaceAll("[\\[\\]]", ""));
        variables.put("PGPORT", hosts.replaceAll("[^,]*:(\\d+)(?=,|$)", "$1"));
        variables.put("PGDATABASE", database);
        user().ifPresent(name -> variables.put("PGUSER", name));
        password().ifPresent(secret -> variables.put("PGPASSWORD", secret));
        LIBPQ_VARIABLES.forEach((parameter, variable) -> {
            String value = parameters.get(parameter);
            if (value != null) {
                variables.put(variable, value);
            }
        });
        return variables;
    }

    /** Returns a data source without a pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        configure(source);
        return source;
    }

    void configure(PGSimpleDataSource source) {
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
    }

    @Override
    public String toString() {
        return withoutParameters() + query(true);
    }

    /** Returns {@link #toString()} without the parameters, most of which the user did not write. */
    public String withoutParameters() {
        String login = user == null ? "" : encode(user) + (password == null ? "" : ":***") + "@";
        return "postgresql://" + login + hosts + "/" + encode(database);
    }

    private String query(boolean masked) {
        return parameters.isEmpty()
                ? ""
                : parameters.entrySet().stream()
                        .map(e -> encode(e.getKey()) + "=" + (masked && isSecret(e) ? "***" : encode(e.getValue())))
                        .collect(Collectors.joining("&", "?", ""));
    }

    private static boolean isSecret(Map.Entry<String, String> parameter) {
        return parameter.getKey().toLowerCase(Locale.ROOT).contains("password");
    }

    /** Encodes a text as the driver decodes it: as in HTML forms, with a plus for a space. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
