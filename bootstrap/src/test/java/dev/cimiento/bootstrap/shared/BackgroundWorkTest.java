package dev.cimiento.bootstrap.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundWorkTest {

    @Test
    void runs_and_failures_of_a_job_are_counted() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        BackgroundWork job = new BackgroundWork("job", Duration.ofMillis(1), () -> {
            twice.countDown();
            throw new IllegalStateException("fails");
        });

        job.start();
        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        job.stop();

        assertThat(job.runs()).isGreaterThanOrEqualTo(2);
        assertThat(job.failures()).isEqualTo(job.runs());
        assertThat(job.sinceLastSuccess()).isPositive();
    }
}
