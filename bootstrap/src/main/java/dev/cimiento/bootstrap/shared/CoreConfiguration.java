package dev.cimiento.bootstrap.shared;

import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.bootstrap.shared.database.ConnectionPool;
import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.persistence.PersistenceConfiguration;
import dev.cimiento.persistence.shared.transaction.LongTransactionLimits;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Wires the basis of all features: the database, ids and the clock. */
@Configuration(proxyBeanMethods = false)
@Import(PersistenceConfiguration.class)
public class CoreConfiguration {

    @Bean
    HikariDataSource dataSource(Database database) {
        return ConnectionPool.open(database.url(), database.connections().pool());
    }

    @Bean
    LongTransactionLimits longTransactionLimits(Database database) {
        return database.connections().longWork();
    }

    @Bean
    EntityFactory entityFactory(IdGenerator ids, Clock clock) {
        return new EntityFactory(ids, clock);
    }

    @Bean
    IdGenerator idGenerator() {
        return new TimeOrderedIds();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
