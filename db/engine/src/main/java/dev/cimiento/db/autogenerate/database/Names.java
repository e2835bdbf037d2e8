package dev.cimiento.db.autogenerate.database;

/** Names of objects as SQL has them, with their schema and quoted where they must be; and texts. */
public final class Names {

    private static final String PUBLIC = "public.";

    private Names() {}

    /** As the project's own SQL has it: without the schema that is searched first. */
    public static String shown(String name) {
        return name.startsWith(PUBLIC) ? name.substring(PUBLIC.length()) : name;
    }

    /** A text as SQL has it. */
    public static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** With its schema; given in lower case or quoted. */
    public static String qualified(String name) {
        return schemaLength(name) > 0 ? name : PUBLIC + name;
    }

    /** The schema and its dot. */
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
