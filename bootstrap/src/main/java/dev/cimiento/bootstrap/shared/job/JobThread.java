package dev.cimiento.bootstrap.shared.job;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Runs a job in a thread of its own: at the start, at intervals, and at once when it is woken up. Each server has this
 * thread, so the servers share the work only if the job claims it, as the outbox does.
 */
public final class JobThread implements SmartLifecycle {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(10);

    /** The rest of a job that runs only when it is woken up. */
    private static final Duration CENTURY = Duration.ofDays(36_500);

    private final Job job;
    private final WorkThread thread;

    /** @param job with the interval zero to run only at the start and when woken up */
    public JobThread(Job job) {
        this.job = job;
        this.thread = new WorkThread(job.name(), this::repeat);
    }

    public Job job() {
        return job;
    }

    public void wakeUp() {
        thread.wakeUp();
    }

    @Override
    public void start() {
        thread.start();
    }

    /** Waits until the current batch is finished. The rest of the work remains for the next start. */
    @Override
    public void stop() {
        thread.stop(STOP_TIMEOUT);
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }

    private void repeat(WorkThread.Run run) throws InterruptedException {
        while (!run.isStopping()) {
            runOnce(run);
            run.rest(job.interval().isZero() ? CENTURY : job.interval());
        }
    }

    private void runOnce(WorkThread.Run run) {
        try {
            job.run(run::isStopping);
        } catch (RuntimeException logged) {
            // The job has logged and counted its failure, and runs again after the interval.
        }
    }
}
