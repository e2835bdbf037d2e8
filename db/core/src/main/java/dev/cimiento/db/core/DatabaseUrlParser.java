package dev.cimiento.db.core;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Parses a {@link DatabaseUrl}. {@link java.net.URI} is not used: it does not support a list of hosts, and its errors
 * contain the password.
 */
final class DatabaseUrlParser {

    private static final Pattern SCHEME =
            Pattern.compile("(jdbc:postgresql:|postgres(?:ql)?(?:\\+[a-z0-9_]+)?:)//(.*)", Pattern.DOTALL);

    private static final Pattern PARTS =
            Pattern.compile("(?:([^/?]*)@)?([^/?@]*)(?:/([^?]*))?(?:\\?(.*))?", Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile("(\\[[0-9A-Fa-f:.%]+]|[\\p{Alnum}._-]+)?(?::(\\d{1,5}))?");

    /** The driver's names of libpq parameters, where they differ. */
    private static final Map<String, String> DRIVER_NAMES = Map.of(
            "connect_timeout", "connectTimeout",
            "application_name", "ApplicationName",
            "target_session_attrs", "targetServerType",
            "channel_binding", "channelBinding",
            "gssencmode", "gssEncMode",
            "sslnegotiation", "sslNegotiation",
            "krbsrvname", "kerberosServerName",
            "load_balance_hosts", "loadBalanceHosts",
            "keepalives", "tcpKeepAlive",
            "require_auth", "requireAuth");

    private static final Map<String, Map<String, String>> DRIVER_VALUES = Map.of(
            "targetServerType",
            Map.of(
                    "read-write", "primary",
                    "read-only", "secondary",
                    "standby", "secondary",
                    "prefer-standby", "preferSecondary"),
            "loadBalanceHosts",
            Map.of("random", "true", "disable", "false"),
            "tcpKeepAlive",
            Map.of("1", "true", "0", "false"));

    private final String text;

    DatabaseUrlParser(String text) {
        this.text = text;
    }

    DatabaseUrl parse() {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            throw new DatabaseException("The database URL is of an unknown kind: it must begin with postgresql://, "
                    + "postgres://, postgresql+<driver>:// or jdbc:postgresql://.");
        }
        boolean jdbc = scheme.group(1).startsWith("jdbc:");
        Matcher parts = PARTS.matcher(scheme.group(2));
        if (!parts.matches()) {
            throw broken("its parts cannot be separated");
        }
        Map<String, String> parameters = parameters(parts.group(4), jdbc);
        String userInfo = parts.group(1);
        String user = parameters.remove("user");
        String password = parameters.remove("password");
        if (userInfo != null) {
            String[] login = userInfo.split(":", 2);
            user = decode(login[0], false);
            password = login.length == 2 ? decode(login[1], false) : password;
        }
        return new DatabaseUrl(hosts(parts.group(2)), database(parts.group(3), user, jdbc), user, password, parameters);
    }

    private static String hosts(String list) {
        return Arrays.stream(list.split(",", -1)).map(DatabaseUrlParser::host).collect(Collectors.joining(","));
    }

    private static String host(String text) {
        Matcher host = HOST.matcher(text);
        if (!host.matches()) {
            throw broken("a host or its port is not valid");
        }
        int port = host.group(2) == null ? 5432 : Integer.parseInt(host.group(2));
        if (port < 1 || port > 65535) {
            throw broken("a port is not between 1 and 65535");
        }
        return (host.group(1) == null ? "localhost" : host.group(1)) + ":" + port;
    }

    /** The default is the name of the user, as in all clients of PostgreSQL. */
    private static String database(@Nullable String path, @Nullable String user, boolean jdbc) {
        if (path != null && !path.isEmpty()) {
            return decode(path, jdbc);
        }
        if (user == null) {
            throw broken("it names no database");
        }
        return user;
    }

    private static Map<String, String> parameters(@Nullable String query, boolean jdbc) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : query == null || query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length != 2) {
                throw broken("a parameter has no value");
            }
            String name = decode(parts[0], jdbc);
            String value = decode(parts[1], jdbc);
            if (name.equals("host") || name.equals("hostaddr") || name.equals("port")) {
                throw broken("host and port belong before the database, not to the parameters");
            }
            String driverName = jdbc ? name : DRIVER_NAMES.getOrDefault(name, name);
            String driverValue = jdbc
                    ? value
                    : DRIVER_VALUES.getOrDefault(driverName, Map.of()).getOrDefault(value, value);
            parameters.put(driverName, driverValue);
        }
        return parameters;
    }

    /** In libpq's URLs a plus is a plus. In those of the JDBC driver it is a space. */
    private static String decode(String text, boolean jdbc) {
        try {
            return URLDecoder.decode(jdbc ? text : text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw broken("a % is not followed by two hexadecimal digits");
        }
    }

    /** The exception has no cause, because the decoder's message contains the undecoded text. */
    private static DatabaseException broken(String why) {
        return new DatabaseException("The database URL cannot be read: " + why
                + ". It has the form postgresql://user:password@host:5432/database; in user and password the characters "
                + "@ : / ? # % are written %40 %3A %2F %3F %23 %25.");
    }
}
