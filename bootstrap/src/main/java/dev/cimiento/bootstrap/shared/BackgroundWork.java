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

/** A job that runs in its own thread while the server runs: at intervals, or when it is woken up. */
public final class BackgroundWork implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackgroundWork.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration CLEARING_INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1_000;

    private final String name;
    private final Duration interval;
    private final BooleanSupplier batch;
    private final Semaphore wakeUps = new Semaphore(0);

    private final LongAdder runs = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile long lastSuccess = System.nanoTime();

    private boolean runsAtStart = true;
    private volatile boolean stopped;
    private @Nullable Thread thread;

    /**
     * @param interval zero to run only at the start and when woken up
     * @param batch does one batch of work; returns true if more work is likely to be pending
     */
    public BackgroundWork(String name, Duration interval, BooleanSupplier batch) {
        this.name = name;
        this.interval = interval;
        this.batch = batch;
    }

    /**
     * Returns a job that deletes expired records, or completes overdue ones. It does not run at the start, when the
     * server is busy. It works in small batches, so that its locks are short.
     *
     * @param removals each takes the maximum number of records to process, and returns the number that it processed
     */
    public static BackgroundWork clearing(String name, IntUnaryOperator... removals) {
        return clearing(name, BATCH_SIZE, removals);
    }

    /** Returns the same as {@link #clearing(String, IntUnaryOperator...)}, with this batch size. */
    public static BackgroundWork clearing(String name, int batchSize, IntUnaryOperator... removals) {
        BackgroundWork clearing = new BackgroundWork(
                name,
                CLEARING_INTERVAL,
                () -> Arrays.stream(removals)
                                .mapToInt(removal -> removal.applyAsInt(batchSize))
                                .max()
                                .orElse(0)
                        >= batchSize);
        clearing.runsAtStart = false;
        return clearing;
    }

    String name() {
        return name;
    }

    /** Returns the number of runs since the program started, including failed ones. */
    long runs() {
        return runs.sum();
    }

    long failures() {
        return failures.sum();
    }

    /** Returns the time since the last successful run, or since the program started if there was none. */
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

    /** Waits until the current batch is finished. The rest of the work remains for the next start. */
    @Override
    public void stop() {
        stopped = true;
        wakeUp();
        try {
            if (thread != null) {
                thread.join(STOP_TIMEOUT.toMillis());
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
            if (!runsAtStart) {
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
                more = batch.getAsBoolean();
            }
            lastSuccess = System.nanoTime();
        } catch (Unavailable unavailable) {
            failures.increment();
            log.debug("The job {} waits for the database", name);
        } catch (RuntimeException failure) {
            failures.increment();
            log.error("The job {} failed and will run again", name, failure);
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
