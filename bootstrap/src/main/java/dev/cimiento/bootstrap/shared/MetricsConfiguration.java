package dev.cimiento.bootstrap.shared;

import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisBacklog;
import dev.cimiento.persistence.shared.SpringTransactions;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The program's own metrics; {@code docs/how-to/operate.md} lists them. */
@Configuration(proxyBeanMethods = false)
public class MetricsConfiguration {

    /** Scrapes come more often than these numbers matter. */
    private static final Duration READ_EVERY = Duration.ofSeconds(30);

    @Bean
    MeterBinder backlogMetrics(Mappers mappers) {
        MyBatisBacklog backlog = new MyBatisBacklog(mappers);
        return registry -> {
            number(registry, "cimiento.outbox.pending", "Mails that wait to be sent", backlog::pendingMails);
            number(registry, "cimiento.outbox.given.up", "Mails that will not be tried again", backlog::givenUpMails);
            number(
                    registry,
                    "cimiento.idempotency.keys",
                    "Responses stored for idempotency keys",
                    backlog::storedResponses);
        };
    }

    private static void number(MeterRegistry registry, String name, String description, LongSupplier source) {
        CachedNumber cached = new CachedNumber(READ_EVERY, source, System::nanoTime);
        Gauge.builder(name, cached::get)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    @Bean
    MeterBinder transactionMetrics() {
        return registry -> FunctionCounter.builder(
                        "cimiento.transaction.retries", SpringTransactions.class, type -> SpringTransactions.retries())
                .description("Transactions run again after a deadlock or serialization failure")
                .register(registry);
    }

    @Bean
    MeterBinder jobMetrics(List<BackgroundWork> jobs) {
        return registry -> jobs.forEach(job -> {
            FunctionCounter.builder("cimiento.job.runs", job, BackgroundWork::runs)
                    .description("Runs of a job, failed ones included")
                    .tag("job", job.name())
                    .register(registry);
            FunctionCounter.builder("cimiento.job.failures", job, BackgroundWork::failures)
                    .description("Runs of a job that failed")
                    .tag("job", job.name())
                    .register(registry);
            TimeGauge.builder(
                            "cimiento.job.last.success.age",
                            () -> job.sinceLastSuccess().toMillis(),
                            TimeUnit.MILLISECONDS)
                    .description("Time since the last run of a job without a failure, or since the start")
                    .tag("job", job.name())
                    .register(registry);
        });
    }

    /** The revision is read once, at the start, and only if metrics are switched on. */
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
