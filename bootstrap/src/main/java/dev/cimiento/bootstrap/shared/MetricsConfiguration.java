package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.bootstrap.shared.job.JobThread;
import dev.cimiento.bootstrap.shared.job.ScheduledJobs;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.db.inspect.Inspection;
import dev.cimiento.db.statistics.StatementStatistics;
import dev.cimiento.persistence.Persistence;
import dev.cimiento.persistence.shared.mybatis.ObservedStatements;
import dev.cimiento.persistence.shared.transaction.SpringTransactions;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the program's own metrics, which {@code docs/how-to/operate.md} lists. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

    @Bean
    MeterBinder transactionMetrics() {
        return registry -> FunctionCounter.builder(
                        "cimiento.transaction.retries", SpringTransactions.class, type -> SpringTransactions.retries())
                .description("Transactions run again after a deadlock or serialization failure")
                .register(registry);
    }

    /** The last success of a job on any server is read from the database, at most every 30 s. */
    @Bean
    MeterBinder jobMetrics(ScheduledJobs scheduled, List<Job> jobs) {
        Cached<Map<String, Instant>> successes = new Cached<>(Duration.ofSeconds(30), scheduled::lastSuccesses);
        return registry -> jobs.forEach(job -> bind(
                job,
                registry,
                () -> successes
                        .get()
                        .map(known -> known.get(job.name()))
                        .map(success -> Duration.between(success, Instant.now()))
                        .orElseGet(job::sinceLastSuccess)));
    }

    /** Registers the same metrics of the jobs that each server runs. */
    @Bean
    MeterBinder threadMetrics(List<JobThread> threads) {
        return registry ->
                threads.stream().map(JobThread::job).forEach(job -> bind(job, registry, job::sinceLastSuccess));
    }

    private static void bind(Job job, MeterRegistry registry, Supplier<Duration> lastSuccessAge) {
        FunctionCounter.builder("cimiento.job.runs", job, Job::runs)
                .description("Runs of a job in this server, failed ones included")
                .tag("job", job.name())
                .register(registry);
        FunctionCounter.builder("cimiento.job.failures", job, Job::failures)
                .description("Runs of a job in this server that failed")
                .tag("job", job.name())
                .register(registry);
        TimeGauge.builder(
                        "cimiento.job.last.success.age",
                        () -> lastSuccessAge.get().toMillis(),
                        TimeUnit.MILLISECONDS)
                .description("Time since the last run of a job without a failure, or since the start")
                .tag("job", job.name())
                .register(registry);
    }

    /** Registers the metrics of the database, which are read on connections of their own. */
    @Bean
    MeterBinder databaseMetrics(Database database, Settings settings) {
        return registry -> settings.managementPort().ifPresent(port -> {
            StatementStatistics statistics = new StatementStatistics(database.url());
            Inspection inspection = new Inspection(database.url());
            new DatabaseMetrics(ObservedStatements.names(Persistence.mappers()), statistics::read, inspection::run)
                    .bindTo(registry);
        });
    }

    /** Registers the revision, which is read once at the start, and only if metrics are enabled. */
    @Bean
    MeterBinder schemaMetrics(Database database, Settings settings) {
        return registry -> settings.managementPort()
                .ifPresent(port -> Gauge.builder("cimiento.schema.info", () -> 1)
                        .description("The last revision of the schema that was applied when the server started")
                        .tag("revision", database.revision())
                        .strongReference(true)
                        .register(registry));
    }
}
