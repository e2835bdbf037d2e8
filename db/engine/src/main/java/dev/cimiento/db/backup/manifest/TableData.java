package dev.cimiento.db.backup.manifest;

/**
 * The rows of a table as they are in the file.
 *
 * @param rows their number
 * @param bytes their size in PostgreSQL's text format, not compressed
 * @param checksum the CRC-32 of these bytes
 */
public record TableData(long rows, long bytes, long checksum) {

    /** The value before the rows are written. */
    public static final TableData NONE = new TableData(0, 0, 0);

    /** Returns the number of rows and the checksum, such as {@code 12 rows (3f2a91c0)}. */
    @Override
    public String toString() {
        return rows + (rows == 1 ? " row (" : " rows (") + Long.toHexString(checksum) + ")";
    }
}
