package dev.cimiento.bootstrap.shared;

import dev.cimiento.application.shared.Idempotency;
import dev.cimiento.domain.shared.IdempotencyStore;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisIdempotencyStore;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What keeps the answers to requests that may come again, and forgets them in time. */
@Configuration(proxyBeanMethods = false)
public class IdempotencyConfiguration {

    @Bean
    IdempotencyStore idempotencyStore(Mappers mappers) {
        return new MyBatisIdempotencyStore(mappers);
    }

    @Bean
    Idempotency idempotency(IdempotencyStore store, Transactions transactions, Clock clock) {
        return new Idempotency(store, transactions, clock);
    }

    @Bean
    BackgroundWork idempotencyClearing(Idempotency idempotency) {
        return BackgroundWork.clearing("idempotency-clearing", idempotency::removeOld);
    }
}
