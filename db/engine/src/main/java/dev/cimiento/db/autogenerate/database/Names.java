package dev.cimiento.db.autogenerate.database;

import java.nio.charset.StandardCharsets;

/** Formats names of objects and text literals for SQL. Names are schema-qualified, and quoted where SQL needs it. */
public final class Names {

    private static final String PUBLIC = "public.";

    /** The number of bytes of a name that PostgreSQL keeps. */
    private static final int LONGEST = 63;

    private Names() {}

    /** Returns a name for people: without the schema {@code public}. */
    public static String shown(String name) {
        return name.startsWith(PUBLIC) ? name.substring(PUBLIC.length()) : name;
    }

    /** Returns a text as an SQL literal. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Adds the schema {@code public} to a name that has no schema. */
    public static String qualified(String name) {
        return schemaLength(name) > 0 ? name : PUBLIC + name;
    }

    /** Returns the schema of a name with its dot, such as {@code public.}; empty if it has no schema. */
    public static String schema(String qualified) {
        return qualified.substring(0, schemaLength(qualified));
    }

    public static String withoutSchema(String qualified) {
        return qualified.substring(schemaLength(qualified));
    }

    /** Returns a name from the parts of which PostgreSQL would make one, such as {@code orders_total}. */
    public static String joined(String table, String column) {
        return quoted(unquoted(table) + "_" + unquoted(column), table + column);
    }

    /** Returns a name with an ending, shortened to the length that PostgreSQL keeps. */
    public static String withSuffix(String name, String suffix) {
        String plain = unquoted(name);
        while ((plain + suffix).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1));
        }
        return quoted(plain + suffix, name);
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    /** Quotes a name if the names that it is made of are quoted. */
    private static String quoted(String name, String parts) {
        return parts.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }

    private static int schemaLength(String name) {
        boolean quoted = false;
        for (int i = 0; i < name.length(); i++) {
            quoted ^= name.charAt(i) == '"';
            if (name.charAt(i) == '.' && !quoted) {
                return i + 1;
            }
        }
        return 0;
    }
}
