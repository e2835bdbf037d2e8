package dev.cimiento.db.proof.usage;

/**
 * A lock on a table.
 *
 * @param table the {@code oid} of the table
 * @param mode the mode as {@code pg_locks} names it
 */
public record StatementLock(long table, String mode) {

    static StatementLock ofRead(long table) {
        return new StatementLock(table, "AccessShareLock");
    }

    static StatementLock ofRowLock(long table) {
        return new StatementLock(table, "RowShareLock");
    }

    static StatementLock ofWrite(long table) {
        return new StatementLock(table, "RowExclusiveLock");
    }

    static StatementLock ofTruncate(long table) {
        return new StatementLock(table, "AccessExclusiveLock");
    }
}
