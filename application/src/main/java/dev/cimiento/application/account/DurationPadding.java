package dev.cimiento.application.account;

import java.time.Duration;

/**
 * Runs work whose duration must not tell which of several ways it took, such as whether an account exists. It returns at
 * the end of a time step, so ways that differ by much less than a step look the same.
 */
public final class DurationPadding {

    private final long stepNanos;

    /** @param step much longer than the work; zero for none */
    public DurationPadding(Duration step) {
        stepNanos = step.toNanos();
    }

    /** Runs the work, outside of any transaction. */
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
