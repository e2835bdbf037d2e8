package dev.cimiento.bootstrap.shared;

import dev.cimiento.domain.shared.error.Unavailable;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Work that is done as long as the server runs, on a thread of its own: from time to time, or when it is woken up. */
public final class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration LAST_PIECE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_CLEARINGS = Duration.ofMinutes(10);
    private static final int AT_ONCE = 1_000;

    private final String name;
    private final Duration interval;
    private final BooleanSupplier piece;
    private final Semaphore wakeUps = new Semaphore(0);

    private final LongAdder runs = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile long lastSuccess = System.nanoTime();

    private boolean atStart = true;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    /**
     * @param interval zero to work only at the start and when woken up
     * @param piece does one piece, and says whether there may be more to do at once
     */
    public BackgroundWork(String name, Duration interval, BooleanSupplier piece) {
        this.name = name;
        this.interval = interval;
        this.piece = piece;
    }

    /**
     * Clears away what has had its time: not at the start, when there is enough to do, and in small pieces, so that
     * nobody waits for it.
     *
     * @param removals each removes at most so many, and says how many it removed
     */
    public static BackgroundWork clearing(String name, IntUnaryOperator... removals) {
        return clearing(name, AT_ONCE, removals);
    }

    /** As {@link #clearing(String, IntUnaryOperator...)}, in pieces of this size. */
    public static BackgroundWork clearing(String name, int atOnce, IntUnaryOperator... removals) {
        BackgroundWork clearing = new BackgroundWork(
                name,
                BETWEEN_CLEARINGS,
                () -> Arrays.stream(removals)
                                .mapToInt(removal -> removal.applyAsInt(atOnce))
                                .max()
                                .orElse(0)
                        >= atOnce);
        clearing.atStart = false;
        return clearing;
    }

    String name() {
        return name;
    }

    /** How often it worked since the program started, failed runs included. */
    long runs() {
        return runs.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** The time since the last run without a failure; before the first one, since the program started. */
    Duration sinceLastSuccess() {
        return Duration.ofNanos(System.nanoTime() - lastSuccess);
    }

    public void wakeUp() {
        wakeUps.release();
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, name);
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    /** The piece under way is finished; what is left is there at the next start. */
    @Override
    public void stop() {
        stopped = true;
        wakeUp();
        try {
            if (thread != null) {
                thread.join(LAST_PIECE.toMillis());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            if (!atStart) {
                rest();
            }
            while (!stopped) {
                work();
                rest();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        runs.increment();
        try {
            boolean more = true;
            while (more && !stopped) {
                more = piece.getAsBoolean();
            }
            lastSuccess = System.nanoTime();
        } catch (Unavailable away) {
            failures.increment();
            log.debug("{} waits for the database", name);
        } catch (RuntimeException failure) {
            failures.increment();
            log.error("{} failed, and goes on", name, failure);
        }
    }

    private void rest() throws InterruptedException {
        if (interval.isZero()) {
            wakeUps.acquire();
        } else if (!wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        wakeUps.drainPermits();
    }
}
