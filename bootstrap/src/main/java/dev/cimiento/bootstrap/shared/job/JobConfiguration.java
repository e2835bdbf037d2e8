package dev.cimiento.bootstrap.shared.job;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the jobs of all features, in the server only. */
@Configuration(proxyBeanMethods = false)
public class JobConfiguration {

    @Bean
    ScheduledJobs scheduledJobs(DataSource pool, List<Job> jobs) {
        return new ScheduledJobs(pool, jobs);
    }
}
