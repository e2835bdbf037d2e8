package dev.cimiento.db.embedded;

/**
 * The settings of an embedded server.
 *
 * @param database the database that exists after the start
 * @param durable true if committed data must survive a power failure
 */
public record ServerSettings(String database, boolean durable) {

    public static final ServerSettings DEFAULT = new ServerSettings("cimiento", true);

    /** Returns fast settings for tests. All data can be lost if the machine fails. */
    public static ServerSettings forTests() {
        return new ServerSettings("postgres", false);
    }
}
