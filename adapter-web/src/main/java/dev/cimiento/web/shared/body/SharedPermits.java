package dev.cimiento.web.shared.body;

import java.util.HashMap;
import java.util.Map;

/** A pool of permits. Each holder can have only a share at once, so that one holder cannot take them all. */
final class SharedPermits {

    private final int count;
    private final Map<String, Integer> held = new HashMap<>();
    private int free;

    SharedPermits(int count) {
        this.count = count;
        this.free = count;
    }

    /**
     * Acquires permits if they are free and within the holder's share. Never waits.
     *
     * @param share the divisor of the total: 8 for an eighth of all permits; one permit is within every share
     */
    synchronized boolean tryAcquire(String holder, int share, int permits) {
        int after = held.getOrDefault(holder, 0) + permits;
        if (permits > free || after > Math.max(count / share, 1)) {
            return false;
        }
        free -= permits;
        held.put(holder, after);
        return true;
    }

    synchronized void release(String holder, int permits) {
        free += permits;
        held.computeIfPresent(holder, (name, before) -> before > permits ? before - permits : null);
    }
}
