package dev.cimiento.db.backup.manifest;

import java.time.Instant;

/**
 * The database from which a backup was made.
 *
 * @param database its name
 * @param time the time of the backup
 * @param server the version of the server, such as {@code 18.6}
 * @param serverNumber the version as a number, such as {@code 180006}
 * @param encoding the encoding of the database; the file itself is in UTF-8
 */
public record Origin(String database, Instant time, String server, int serverNumber, String encoding) {}
