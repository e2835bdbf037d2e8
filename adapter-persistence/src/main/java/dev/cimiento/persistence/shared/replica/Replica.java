package dev.cimiento.persistence.shared.replica;

import java.time.Duration;
import javax.sql.DataSource;

/** A copy of the database that PostgreSQL keeps up to date by streaming replication. */
public interface Replica {

    /** Returns false if the replica was last seen too far behind, unreachable, or promoted to a primary. */
    boolean isFit();

    /** Returns true if the replica has replayed a position of the write-ahead log, when it was last seen. */
    boolean hasReplayed(long position);

    /**
     * Waits until the replica has replayed a position.
     *
     * @return false if it has not within the time, or does not respond
     */
    boolean awaits(long position, Duration patience);

    /** Makes the replica unfit until it is seen to be fit again. */
    void markLost();

    /** Returns its connections. A caller that gets none must not wait for long, because the primary can serve it. */
    DataSource connections();
}
