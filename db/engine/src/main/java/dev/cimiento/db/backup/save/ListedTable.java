package dev.cimiento.db.backup.save;

import dev.cimiento.db.backup.file.SavedTable;

/**
 * A table that is to be saved, with its size.
 *
 * @param bytes the size on the disk
 * @param rows the estimated number of rows; below 1 if it is unknown
 */
record ListedTable(SavedTable table, long bytes, double rows) {

    /** Returns the estimated part that was copied. The size on the disk and the size of the text differ. */
    double share(long rowsSoFar, long bytesSoFar) {
        double done = rows >= 1 ? rowsSoFar / rows : (double) bytesSoFar / Math.max(1, bytes);
        return Math.min(done, 1);
    }
}
