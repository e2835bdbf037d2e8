package dev.cimiento.db.autogenerate.database;

/** Formats names of objects and text literals for SQL. Names are schema-qualified, and quoted where SQL needs it. */
public final class Names {

    private static final String PUBLIC = "public.";

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
