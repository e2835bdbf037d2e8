package dev.cimiento.db.backup.manifest;

/**
 * The name of a table, sequence or view.
 *
 * @param schema the schema, as in the catalog, without quotes
 * @param name the name within the schema, as in the catalog, without quotes
 */
public record ObjectName(String schema, String name) {

    /** Returns the name for a statement, always in quotes. */
    public String sql() {
        return quoted(schema) + "." + quoted(name);
    }

    /** Returns an identifier in quotes. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    /** Returns the name for messages, such as {@code public.orders}. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}
