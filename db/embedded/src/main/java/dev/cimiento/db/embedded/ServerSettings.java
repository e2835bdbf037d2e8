package dev.cimiento.db.embedded;

/**
 * The settings of an embedded server.
 *
 * @param database the database that exists after the start
 * @param durable true if committed data must survive a power failure
 * @param inMemory true if the data can be in memory and be deleted when the last user leaves the server. A system without
 *     a large enough file system in memory keeps it on disk.
 */
public record ServerSettings(String database, boolean durable, boolean inMemory) {

    public static final ServerSettings DEFAULT = new ServerSettings("cimiento", true, false);

    /** Fast settings for data that can be created again. All data can be lost if the machine fails. */
    public static final ServerSettings SCRATCH = new ServerSettings("postgres", false, false);

    /**
     * The fastest settings. Tests create and drop many databases, each of about 300 files, and creating the files costs more
     * on a disk than the statements.
     */
    public static final ServerSettings TESTS = new ServerSettings("postgres", false, true);
}
