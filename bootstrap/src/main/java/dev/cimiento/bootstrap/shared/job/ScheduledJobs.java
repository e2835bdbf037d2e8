package dev.cimiento.bootstrap.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.TaskSummary;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteReschedule;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * Runs the jobs with db-scheduler: of all servers with the same database, one at a time runs each job. A claim is a row
 * of {@code scheduled_tasks} with a heartbeat. After four missed heartbeats, another server takes over the job.
 */
public final class ScheduledJobs
        implements SmartLifecycle, ApplicationListener<AvailabilityChangeEvent<ReadinessState>> {

    private static final Duration POLLING = Duration.ofSeconds(10);
    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final int MISSED_HEARTBEATS = 4;
    private static final int THREADS = 2;

    /** The library waits for this time, interrupts the jobs, and waits for this time again. */
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final DataSource pool;
    private final List<Job> jobs;
    private final Duration polling;
    private final Duration heartbeat;
    private volatile Scheduler scheduler;

    public ScheduledJobs(DataSource pool, List<Job> jobs) {
        this(pool, jobs, POLLING, HEARTBEAT);
    }

    /**
     * @param polling the interval of the statement that finds the jobs to run
     * @param heartbeat the interval at which a running job renews its claim
     */
    ScheduledJobs(DataSource pool, List<Job> jobs, Duration polling, Duration heartbeat) {
        this.pool = pool;
        this.jobs = List.copyOf(jobs);
        this.polling = polling;
        this.heartbeat = heartbeat;
        this.scheduler = scheduler();
    }

    private Scheduler scheduler() {
        return Scheduler.create(pool)
                .startTasks(jobs.stream().map(ScheduledJobs::task).toList())
                .schedulerName(new SchedulerName.Fixed(processName()))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new NoData())
                .pollingInterval(polling)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .threads(THREADS)
                .executorService(Executors.newFixedThreadPool(THREADS, threads("job-")))
                .dueExecutor(Executors.newSingleThreadExecutor(threads("job-polling-")))
                .housekeeperExecutor(Executors.newSingleThreadScheduledExecutor(threads("job-heartbeat-")))
                .shutdownMaxWait(STOP_TIMEOUT)
                .failureLogging(LogLevel.OFF, false)
                .build();
    }

    private static CustomTask<Void> task(Job job) {
        FixedDelay schedule = FixedDelay.of(job.interval());
        return Tasks.custom(job.name(), Void.class)
                .scheduleOnStartup(RecurringTask.INSTANCE, null, schedule)
                .onFailureReschedule(schedule)
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(job, context, schedule));
    }

    private static CompletionHandler<Void> run(Job job, ExecutionContext context, FixedDelay schedule) {
        boolean pending = job.run(() -> context.getSchedulerState().isShuttingDown());
        return pending
                ? (complete, operations) -> operations.reschedule(complete, Instant.now())
                : new OnCompleteReschedule<>(schedule);
    }

    /** Returns the ends of the last successful runs of the jobs on any server, by the name of the job. */
    public Map<String, Instant> lastSuccesses() {
        return scheduler.getScheduledExecutionsSummaryByTask().stream()
                .filter(job -> job.latestLastSuccess() != null)
                .collect(Collectors.toMap(TaskSummary::taskName, TaskSummary::latestLastSuccess));
    }

    @Override
    public void start() {
        if (scheduler.getSchedulerState().isShuttingDown()) {
            // The library cannot start a stopped scheduler.
            scheduler = scheduler();
        }
        scheduler.start();
    }

    /**
     * Waits until the current batches are finished. A job with pending work is due at once, so that another server
     * continues it.
     */
    @Override
    public void stop() {
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }

    /** Does not poll while the database is not available, because the library logs each failure as an error. */
    @Override
    public void onApplicationEvent(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            scheduler.resume();
        } else {
            scheduler.pause();
        }
    }

    private static CustomizableThreadFactory threads(String prefix) {
        CustomizableThreadFactory threads = new CustomizableThreadFactory(prefix);
        threads.setDaemon(true);
        return threads;
    }

    /** Returns a name for {@code picked_by} that leads to the process. */
    private static String processName() {
        String process = String.valueOf(ProcessHandle.current().pid());
        try {
            return process + "@" + InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return process;
        }
    }
}
