package dev.cimiento.bootstrap.shared.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import dev.cimiento.bootstrap.JavaProcess;
import dev.cimiento.bootstrap.RunningServer;
import dev.cimiento.db.testing.TestDatabase;
import dev.cimiento.sql.ProjectDatabase;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ScheduledJobsTest {

    private static final Duration NEVER_AGAIN = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private static final Duration POLLING = Duration.ofMillis(20);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    @AutoClose
    private static final TestDatabase DATABASE = ProjectDatabase.create();

    private final JdbcClient sql = JdbcClient.create(DATABASE.dataSource());
    private final List<ScheduledJobs> servers = new ArrayList<>();

    @AfterEach
    void deleteJobs() {
        servers.stream().filter(ScheduledJobs::isRunning).forEach(ScheduledJobs::stop);
        sql.sql("delete from scheduled_tasks").update();
    }

    @Test
    void due_job_of_two_servers_runs_once() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(20);
        List<Job> jobs = IntStream.range(0, 20)
                .mapToObj(number -> new Job("job-" + number, NEVER_AGAIN, () -> counted(runs)))
                .toList();
        ScheduledJobs one = started(jobs);
        ScheduledJobs other = started(jobs);

        sql.sql("update scheduled_tasks set execution_time = now()").update();
        runs.await();
        one.stop();
        other.stop();

        assertThat(jobs).extracting(Job::runs).containsOnly(1L);
        assertThat(one.lastSuccesses())
                .hasSize(20)
                .containsOnlyKeys(jobs.stream().map(Job::name).toList());
    }

    @Test
    void job_of_a_killed_server_is_taken_over() throws IOException, InterruptedException {
        Process killed = JavaProcess.of(
                        System.getProperty("java.class.path"),
                        StuckServer.class.getName(),
                        RunningServer.address(DATABASE.url()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(killed.inputReader().readLine()).isEqualTo("running");
            CountDownLatch takenOver = new CountDownLatch(1);
            CountDownLatch polled = new CountDownLatch(3);
            Job stuck = new Job(StuckServer.JOB, NEVER_AGAIN, () -> counted(takenOver));
            started(List.of(stuck, new Job("other", AT_ONCE, () -> counted(polled))));
            polled.await();
            assertThat(stuck.runs()).isZero();

            killed.destroyForcibly().waitFor();

            takenOver.await();
        } finally {
            killed.destroyForcibly();
        }
    }

    @Test
    void pending_work_of_a_stopped_server_is_continued_by_another() throws InterruptedException {
        Phaser batches = new Phaser(1);
        Job endless = new Job("endless", AT_ONCE, () -> batches.arrive() >= 0);
        ScheduledJobs stopped = started(List.of(endless));
        batches.awaitAdvance(0);

        stopped.stop();

        assertThat(sql.sql("select picked from scheduled_tasks where execution_time <= now()")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        CountDownLatch continued = new CountDownLatch(1);
        started(List.of(new Job("endless", NEVER_AGAIN, () -> counted(continued))));
        continued.await();
    }

    @Test
    void stopped_server_can_be_started_again() throws InterruptedException {
        Semaphore batches = new Semaphore(0);
        ScheduledJobs server = started(List.of(new Job("restarted", AT_ONCE, () -> {
            batches.release();
            return false;
        })));
        batches.acquire();

        server.stop();
        batches.drainPermits();
        server.start();

        batches.acquire();
        assertThat(server.isRunning()).isTrue();
    }

    @Test
    void failed_job_runs_again_after_its_interval() throws InterruptedException {
        CountDownLatch twice = new CountDownLatch(2);
        Job failing = new Job("failing", AT_ONCE, () -> {
            twice.countDown();
            throw new IllegalStateException("fails");
        });
        ScheduledJobs server = started(List.of(failing));

        assertThat(twice.await(30, TimeUnit.SECONDS)).isTrue();
        server.stop();

        assertThat(failing.failures()).isEqualTo(failing.runs()).isGreaterThanOrEqualTo(2);
        assertThat(server.lastSuccesses()).isEmpty();
    }

    @Test
    void poll_is_one_range_of_an_index() {
        sql.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        select 'job-' || n, 'recurring', now() + n * interval '1 minute', false, 1
                          from generate_series(1, 10000) n""").update();
        sql.sql("analyze scheduled_tasks").update();
        String poll = new PostgreSqlJdbcCustomization(false, false)
                .createSelectDueQuery("scheduled_tasks", 6, "", false)
                .replaceFirst("\\?", "false")
                .replaceFirst("\\?", "now()");

        assertThat(sql.sql("explain " + poll).query(String.class).list())
                .hasSize(3)
                .element(1)
                .asString()
                .contains("Index Scan using scheduled_tasks_due_idx");
    }

    private ScheduledJobs started(List<Job> jobs) {
        ScheduledJobs server = new ScheduledJobs(DATABASE.dataSource(), jobs, POLLING, HEARTBEAT);
        server.start();
        servers.add(server);
        return server;
    }

    /** Counts a batch after which no work is pending. */
    private static boolean counted(CountDownLatch latch) {
        latch.countDown();
        return false;
    }
}
