package dev.cimiento.db.backup.save;

/**
 * The size of a table or of all large objects before they are read.
 *
 * @param bytes the size on the disk
 * @param rows the estimated number of rows; below 1 if it is unknown
 */
record EstimatedSize(long bytes, double rows) {

    /** Returns the estimated part that was copied. The size on the disk and the size of the text differ. */
    double share(long rowsSoFar, long bytesSoFar) {
        double done = rows >= 1 ? rowsSoFar / rows : (double) bytesSoFar / Math.max(1, bytes);
        return Math.min(done, 1);
    }
}
