package dev.cimiento.bootstrap.shared.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Runs a job in a thread of its own: at the start, at intervals, and at once when it is woken up. Each server has this
 * thread, so the servers share the work only if the job claims it, as the outbox does.
 */
public final class JobThread implements SmartLifecycle {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    private final Job job;
    private final Semaphore wakeUps = new Semaphore(0);

    private volatile boolean stopped;
    private @Nullable Thread thread;

    /** @param job with the interval zero to run only at the start and when woken up */
    public JobThread(Job job) {
        this.job = job;
    }

    public Job job() {
        return job;
    }

    public void wakeUp() {
        wakeUps.release();
    }

    @Override
    public void start() {
        Thread started = new Thread(this::repeat, job.name());
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

    private void repeat() {
        try {
            while (!stopped) {
                runOnce();
                rest();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void runOnce() {
        try {
            job.run(() -> stopped);
        } catch (RuntimeException logged) {
            // The job has logged and counted its failure, and runs again after the interval.
        }
    }

    private void rest() throws InterruptedException {
        if (job.interval().isZero()) {
            wakeUps.acquire();
        } else if (!wakeUps.tryAcquire(job.interval().toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        wakeUps.drainPermits();
    }
}
