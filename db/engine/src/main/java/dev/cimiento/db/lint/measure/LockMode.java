package dev.cimiento.db.lint.measure;

import java.util.Arrays;
import java.util.Locale;

/**
 * The lock modes of tables, the weakest first.
 *
 * @see <a href="https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES">Table-level locks</a>
 */
public enum LockMode {
    ACCESS_SHARE("AccessShareLock", 0b1000_0000),
    ROW_SHARE("RowShareLock", 0b1100_0000),
    ROW_EXCLUSIVE("RowExclusiveLock", 0b1111_0000),
    SHARE_UPDATE_EXCLUSIVE("ShareUpdateExclusiveLock", 0b1111_1000),
    SHARE("ShareLock", 0b1110_1100),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", 0b1111_1100),
    EXCLUSIVE("ExclusiveLock", 0b1111_1110),
    ACCESS_EXCLUSIVE("AccessExclusiveLock", 0b1111_1111);

    private final String serverName;

    /** The modes that conflict with this one, a bit for each in their order. */
    private final int conflicts;

    LockMode(String serverName, int conflicts) {
        this.serverName = serverName;
        this.conflicts = conflicts;
    }

    /** Returns the mode with a name of {@code pg_locks}, such as {@code RowShareLock}. */
    public static LockMode of(String serverName) {
        return Arrays.stream(values())
                .filter(mode -> mode.serverName.equals(serverName))
                .findFirst()
                .orElseThrow();
    }

    /** Returns true if a transaction has to wait for this mode while another one holds the other mode. */
    public boolean conflictsWith(LockMode other) {
        return (conflicts >> other.ordinal() & 1) == 1;
    }

    public boolean blocksReads() {
        return conflictsWith(ACCESS_SHARE);
    }

    public boolean blocksWrites() {
        return conflictsWith(ROW_EXCLUSIVE);
    }

    /** Returns the stronger one of two modes. */
    public static LockMode stronger(LockMode one, LockMode other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Returns the words of a lock statement, such as {@code access exclusive}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
