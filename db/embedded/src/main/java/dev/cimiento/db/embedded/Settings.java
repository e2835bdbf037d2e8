package dev.cimiento.db.embedded;

/**
 * What the user of an embedded server wants of it.
 *
 * @param database the database that exists after the start
 * @param durable whether committed data survives a power failure
 */
public record Settings(String database, boolean durable) {

    public static final Settings DEFAULT = new Settings("cimiento", true);

    /** Fast, and all data may be lost with the machine. */
    public static Settings forTests() {
        return new Settings("postgres", false);
    }
}
