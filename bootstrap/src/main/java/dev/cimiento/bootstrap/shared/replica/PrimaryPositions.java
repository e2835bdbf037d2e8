package dev.cimiento.bootstrap.shared.replica;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** The positions that the primary's write-ahead log had lately. They tell how far a replica is behind. */
final class PrimaryPositions {

    private record Seen(long nanos, long position) {}

    private final long lagNanos;
    private final Deque<Seen> seen = new ArrayDeque<>();

    /** @param lag the time by which a replica may be behind */
    PrimaryPositions(Duration lag) {
        this.lagNanos = lag.toNanos();
    }

    /** Records the current position. After a failover the new primary can be at a lower one. */
    synchronized void add(long nanos, long position) {
        if (!seen.isEmpty() && seen.getLast().position() > position) {
            seen.clear();
        }
        seen.addLast(new Seen(nanos, position));
        while (seen.size() > 1 && second().nanos() <= nanos - lagNanos) {
            seen.removeFirst();
        }
    }

    private Seen second() {
        return seen.stream().skip(1).findFirst().orElseThrow();
    }

    /**
     * Returns true if a replica has replayed what the primary had written the allowed lag ago. While the primary does not
     * respond, it writes nothing, so its last positions count.
     */
    synchronized boolean isCurrent(long replayed) {
        return seen.isEmpty() || seen.getFirst().position() <= replayed;
    }
}
