package dev.cimiento.bootstrap.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JobThreadTest {

    @Test
    void runs_and_failures_of_a_job_are_counted() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        Job job = new Job("job", Duration.ofMillis(1), () -> {
            twice.countDown();
            throw new IllegalStateException("fails");
        });
        JobThread thread = new JobThread(job);

        thread.start();
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        thread.stop();

        assertThat(job.runs()).isGreaterThanOrEqualTo(2);
        assertThat(job.failures()).isEqualTo(job.runs());
        assertThat(job.sinceLastSuccess()).isPositive();
    }

    @Test
    void stopped_thread_can_be_started_and_woken_up_again() throws InterruptedException {
        Semaphore batches = new Semaphore(0);
        JobThread thread = new JobThread(new Job("job", Duration.ZERO, () -> {
            batches.release();
            return false;
        }));

        thread.start();
        batches.acquire();
        thread.stop();
        assertThat(thread.isRunning()).isFalse();
        thread.start();
        batches.acquire();
        thread.wakeUp();
        batches.acquire();

        assertThat(thread.isRunning()).isTrue();
        thread.stop();
    }
}
