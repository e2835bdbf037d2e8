package dev.cimiento.bootstrap.shared.replica;

import dev.cimiento.bootstrap.shared.database.Database;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.persistence.shared.replica.ReplicaReads;
import dev.cimiento.web.shared.position.DataPosition;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires the replicas of the database, if there are any. */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaCondition.class)
public class ReplicaConfiguration {

    @Bean
    ReplicaSettings replicaSettings(Settings settings, Database database) {
        return ReplicaSettings.of(settings, database.connections());
    }

    @Bean
    ReplicaMonitor replicaMonitor(Database database, ReplicaSettings settings) {
        return new ReplicaMonitor(database, settings);
    }

    @Bean
    ReplicaReads replicaReads(
            ReplicaMonitor monitor, ReplicaSettings settings, ObjectProvider<PrimaryStatements> excluded) {
        List<String> prefixes = excluded.stream().map(PrimaryStatements::prefix).toList();
        return new ReplicaReads(
                monitor.replicas(),
                DataPosition::required,
                settings.patience(),
                statement -> prefixes.stream().anyMatch(statement::startsWith));
    }

    @Bean
    FilterRegistrationBean<WritePositionFilter> writePositionFilter(DataSource primary) {
        FilterRegistrationBean<WritePositionFilter> filter =
                new FilterRegistrationBean<>(new WritePositionFilter(primary));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(Ordered.LOWEST_PRECEDENCE);
        return filter;
    }

    @Bean
    MeterBinder replicaMetrics(ReplicaMonitor monitor) {
        return registry -> Gauge.builder("cimiento.replicas.fit", monitor, ReplicaMonitor::fit)
                .description("Replicas that are read")
                .register(registry);
    }
}
