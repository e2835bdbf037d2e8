package dev.cimiento.db.backup.copy;

/**
 * The progress of a backup or restore.
 *
 * @param table the table in progress
 * @param bytes the size of the rows that were copied, in text format and not compressed
 * @param share the estimated part that is done, from 0 to 1
 */
public record Progress(String table, long bytes, double share) {

    /** Receives the progress, many times a second. */
    public interface Listener {

        /** Ignores the progress. */
        Listener NONE = progress -> {};

        void at(Progress progress);
    }
}
