package dev.cimiento.bootstrap.shared;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.shared.IdGenerator;
import dev.cimiento.persistence.PersistenceConfiguration;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What every feature's ports and use cases stand on: the database, ids and the clock. */
@Configuration(proxyBeanMethods = false)
@Import(PersistenceConfiguration.class)
public class CoreConfiguration {

    @Bean
    HikariDataSource dataSource(Database database) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("cimiento");
        config.setJdbcUrl(database.url().jdbcUrl());
        database.url().user().ifPresent(config::setUsername);
        database.url().password().ifPresent(config::setPassword);
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        // What an error tells of the rows that broke a constraint may be personal, and errors are logged.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        return new HikariDataSource(config);
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
