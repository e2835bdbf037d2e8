package dev.cimiento.application.account;

import java.time.Duration;

/**
 * Hides which of several code paths ran, such as whether an account exists, by padding the duration. The work returns
 * at the end of a time step, so paths whose durations differ by much less than a step cannot be told apart.
 */
public final class DurationPadding {

    private final long stepNanos;

    /** @param step the time step, much longer than the work; zero for no padding */
    public DurationPadding(Duration step) {
        stepNanos = step.toNanos();
    }

    /** Runs the work, outside of any transaction, and waits for the end of the time step. */
    public void run(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } finally {
            waitForNextStep(start);
        }
    }

    private void waitForNextStep(long start) {
        if (stepNanos == 0) {
            return;
        }
        long rest = stepNanos - (System.nanoTime() - start) % stepNanos;
        try {
            Thread.sleep(Duration.ofNanos(rest).toMillis(), (int)
                    (rest % Duration.ofMillis(1).toNanos()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
