package dev.cimiento.bootstrap.shared.job;

import dev.cimiento.domain.shared.error.Unavailable;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is repeated at intervals. A bean of this type is run by {@link ScheduledJobs}: by one server at a time. If a
 * server dies during a run, another one runs the job again, so each batch must be a transaction that can be repeated.
 */
public final class Job {

    private static final Logger log = LoggerFactory.getLogger(Job.class);
    private static final Duration CLEARING_INTERVAL = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1_000;

    private final String name;
    private final Duration interval;
    private final BooleanSupplier batch;

    private final LongAdder runs = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private volatile long lastSuccess = System.nanoTime();

    /**
     * @param interval between the end of a run and the next run
     * @param batch does one batch of work; returns true if more work is likely to be pending
     */
    public Job(String name, Duration interval, BooleanSupplier batch) {
        this.name = name;
        this.interval = interval;
        this.batch = batch;
    }

    /**
     * Returns a job that deletes expired records, or completes overdue ones, every ten minutes. It works in small
     * batches, so that its locks are short.
     *
     * @param removals each takes the maximum number of records to process, and returns the number that it processed
     */
    public static Job clearing(String name, IntUnaryOperator... removals) {
        return clearing(name, BATCH_SIZE, removals);
    }

    /** Returns the same as {@link #clearing(String, IntUnaryOperator...)}, with this batch size. */
    public static Job clearing(String name, int batchSize, IntUnaryOperator... removals) {
        return new Job(
                name,
                CLEARING_INTERVAL,
                () -> Arrays.stream(removals)
                                .mapToInt(removal -> removal.applyAsInt(batchSize))
                                .max()
                                .orElse(0)
                        >= batchSize);
    }

    public String name() {
        return name;
    }

    Duration interval() {
        return interval;
    }

    /** Returns the number of runs in this process, including failed ones. */
    public long runs() {
        return runs.sum();
    }

    public long failures() {
        return failures.sum();
    }

    /** Returns the time since the last successful run in this process, or since its start if there was none. */
    public Duration sinceLastSuccess() {
        return Duration.ofNanos(System.nanoTime() - lastSuccess);
    }

    /**
     * Does batches until no work is pending. A failure is counted and logged before it is thrown.
     *
     * @param stopping returns true if no further batch shall begin
     * @return true if work is pending, because the server stops
     */
    boolean run(BooleanSupplier stopping) {
        runs.increment();
        try {
            boolean more = true;
            while (more && !stopping.getAsBoolean()) {
                more = batch.getAsBoolean();
            }
            lastSuccess = System.nanoTime();
            return more;
        } catch (Unavailable unavailable) {
            failures.increment();
            log.debug("The job {} waits for the database", name);
            throw unavailable;
        } catch (RuntimeException failure) {
            failures.increment();
            log.error("The job {} failed and will run again", name, failure);
            throw failure;
        }
    }
}
