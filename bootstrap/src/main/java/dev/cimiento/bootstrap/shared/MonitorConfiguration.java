package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.database.DatabaseMonitor;
import dev.cimiento.bootstrap.shared.settings.Settings;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the monitor of the database and the contact for security, which the server needs and an import does not. */
@Configuration(proxyBeanMethods = false)
public class MonitorConfiguration {

    @Bean
    DatabaseMonitor databaseMonitor(
            Database database,
            DataSource pool,
            ApplicationEventPublisher events,
            ApplicationAvailability availability) {
        return new DatabaseMonitor(
                database, pool, events, availability, database.connections().monitor());
    }

    @Bean
    SecurityContactController securityContactController(Settings settings, Clock clock) {
        return new SecurityContactController(settings, clock);
    }
}
