package dev.cimiento.bootstrap.shared.job;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A daemon thread that works until it is stopped. It can be started again. */
public final class WorkThread {

    /** The work of the thread, which ends soon after it has been asked to stop. */
    @FunctionalInterface
    public interface Work {

        void run(Run run) throws InterruptedException;
    }

    private final String name;
    private final Work work;

    private @Nullable Thread thread;
    private volatile @Nullable Run current;

    public WorkThread(String name, Work work) {
        this.name = name;
        this.work = work;
    }

    public synchronized void start() {
        Run started = new Run();
        Thread next = new Thread(() -> run(started), name);
        next.setDaemon(true);
        next.start();
        thread = next;
        current = started;
    }

    /** Asks the work to stop, and waits for its end, but not longer than the patience. */
    public void stop(Duration patience) {
        Thread ending = end();
        if (ending != null) {
            try {
                ending.join(patience.toMillis());
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Asks the work to stop and interrupts it, without waiting for its end. */
    public void interrupt() {
        Thread ending = end();
        if (ending != null) {
            ending.interrupt();
        }
    }

    /** Returns true from the start until the work is asked to stop. */
    public boolean isRunning() {
        return current != null;
    }

    /** Ends the current or the next rest of the work. */
    public void wakeUp() {
        Run running = current;
        if (running != null) {
            running.wakeUps.release();
        }
    }

    private synchronized @Nullable Thread end() {
        Run running = current;
        Thread ending = thread;
        if (running != null) {
            running.stopping = true;
            running.wakeUps.release();
        }
        current = null;
        thread = null;
        return ending;
    }

    private void run(Run run) {
        try {
            work.run(run);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The time from a start until the work has stopped. */
    public static final class Run {

        private final Semaphore wakeUps = new Semaphore(0);
        private volatile boolean stopping;

        private Run() {}

        public boolean isStopping() {
            return stopping;
        }

        /** Waits for a time, or until the thread is woken up or asked to stop. */
        public void rest(Duration time) throws InterruptedException {
            if (wakeUps.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        }
    }
}
