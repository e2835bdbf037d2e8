package dev.cimiento.db.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The statistics of one statement of one user since they were reset. Times are in milliseconds. Statements that differ
 * only in their constants, parameters, comments and spaces have one entry with the text of the first one.
 *
 * @param deviation the population standard deviation of the times
 * @param blocksHit the blocks of tables and indexes that were in the server's cache
 * @param blocksRead the blocks that were not in the server's cache
 * @param temporaryBytes the bytes written to temporary files
 */
public record StatementEntry(
        StatementText text,
        long calls,
        double total,
        double least,
        double most,
        double mean,
        double deviation,
        long rows,
        long blocksHit,
        long blocksRead,
        long temporaryBytes) {

    static StatementEntry read(ResultSet row) throws SQLException {
        return new StatementEntry(
                new StatementText(row.getString("query")),
                row.getLong("calls"),
                row.getDouble("total_exec_time"),
                row.getDouble("min_exec_time"),
                row.getDouble("max_exec_time"),
                row.getDouble("mean_exec_time"),
                row.getDouble("stddev_exec_time"),
                row.getLong("rows"),
                row.getLong("shared_blks_hit"),
                row.getLong("shared_blks_read"),
                row.getLong("temp_bytes"));
    }
}
