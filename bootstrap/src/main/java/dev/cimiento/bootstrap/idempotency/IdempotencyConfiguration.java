package dev.cimiento.bootstrap.idempotency;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.bootstrap.shared.CachedNumber;
import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.domain.idempotency.IdempotencyStore;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.idempotency.MyBatisIdempotencyStore;
import dev.cimiento.persistence.shared.Mappers;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires idempotency keys: the store of responses, its metric, and the job that deletes expired ones. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    MyBatisIdempotencyStore idempotencyStore(Mappers mappers) {
        return new MyBatisIdempotencyStore(mappers);
    }

    @Bean
    MeterBinder idempotencyMetrics(MyBatisIdempotencyStore store) {
        return registry -> CachedNumber.gauge(
                registry, "cimiento.idempotency.keys", "Responses stored for idempotency keys", store::count);
    }

    @Bean
    Idempotency idempotency(IdempotencyStore store, Transactions transactions, Clock clock) {
        return new Idempotency(store, transactions, clock);
    }

    @Bean
    Job idempotencyClearing(Idempotency idempotency) {
        return Job.clearing("idempotency-clearing", idempotency::removeOld);
    }
}
