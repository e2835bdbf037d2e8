package dev.cimiento.bootstrap.rate;

import dev.cimiento.bootstrap.shared.job.Job;
import dev.cimiento.domain.rate.RateLimiter;
import dev.cimiento.persistence.rate.MyBatisRateLimiter;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.web.rate.ReportedLimits;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the rate limiter, and the job that deletes the counts of past periods. */
@Configuration(proxyBeanMethods = false)
public class RateConfiguration {

    @Bean
    RateLimiter rateLimiter(Mappers mappers, Clock clock, MeterRegistry registry) {
        return new ReportedLimits(new CountedRateLimiter(new MyBatisRateLimiter(mappers, clock), registry));
    }

    @Bean
    Job rateClearing(Mappers mappers, Clock clock) {
        return Job.clearing("rate-clearing", new MyBatisRateLimiter(mappers, clock)::removePast);
    }
}
