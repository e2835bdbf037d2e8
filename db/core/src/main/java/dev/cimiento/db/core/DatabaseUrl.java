package dev.cimiento.db.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The address of a PostgreSQL database and who connects to it, in any of the forms that people have at hand:
 * {@code postgresql://}, {@code postgres://}, {@code postgresql+<driver>://user:password@host:port/database?sslmode=…}
 * and {@code jdbc:postgresql://…}. Parameters by libpq's names become the JDBC driver's where it has an equal.
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
     * Reads an address as a user wrote it.
     *
     * @throws DatabaseException when it is of another kind or broken; the message repeats no part that may be secret
     */
    public static DatabaseUrl parse(String url) {
        return new DatabaseUrlParser(url.strip()).parse();
    }

    /** The address that is given in parts; an IPv6 host is given without brackets. */
    public static DatabaseUrl of(
            String host, int port, String database, @Nullable String user, @Nullable String password) {
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return new DatabaseUrl(literal + ":" + port, database, user, password, Map.of());
    }

    /** The same server and user, another database. */
    public DatabaseUrl withDatabase(String name) {
        return new DatabaseUrl(hosts, name, user, password, parameters);
    }

    /** The same database and user, with a password. */
    public DatabaseUrl withPassword(String secret) {
        return new DatabaseUrl(hosts, database, user, secret, parameters);
    }

    /** The same database, with one more parameter of the JDBC driver. */
    public DatabaseUrl withParameter(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return new DatabaseUrl(hosts, database, user, password, more);
    }

    /** The same database, with a parameter of the JDBC driver unless it has that one already. */
    public DatabaseUrl withDefault(String name, String value) {
        return parameters.containsKey(name) ? this : withParameter(name, value);
    }

    /**
     * The same database, with settings that each session of the server begins with; those that the address names itself
     * go before.
     *
     * @see <a href="https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-OPTIONS">options</a>
     */
    public DatabaseUrl withServerSettings(Map<String, String> settings) {
        Stream<String> added = settings.entrySet().stream().map(e -> "-c " + e.getKey() + "=" + e.getValue());
        String options =
                Stream.concat(added, Stream.ofNullable(parameters.get(OPTIONS))).collect(Collectors.joining(" "));
        return options.isEmpty() ? this : withParameter(OPTIONS, options);
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

    /** The address as the JDBC driver takes it, without user and password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + hosts + "/" + encode(database) + query(false);
    }

    /**
     * The same address for PostgreSQL's own programs, such as psql and pg_dump: nobody sees a password in it, as on a
     * command line.
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

    /** Connects anew for each connection that is asked of it: no pool. */
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl());
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    @Override
    public String toString() {
        return place() + query(true);
    }

    /** As {@link #toString()}, without the parameters, of which most are not the user's own. */
    public String place() {
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

    /** As the driver decodes it, which is as forms are: a space is a plus. */
    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
