package dev.cimiento.db.embedded;

/**
 * What the user of an embedded server wants of it.
 *
 * @param database the database that exists after the start
 * @param durable whether committed data survives a power failure
 */
public record ServerSettings(String database, boolean durable) {

    public static final ServerSettings DEFAULT = new ServerSettings("cimiento", true);

    /** Fast, and all data may be lost with the machine. */
    public static ServerSettings forTests() {
        return new ServerSettings("postgres", false);
    }
}
