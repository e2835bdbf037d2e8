package dev.cimiento.bootstrap.shared;

import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.persistence.shared.mybatis.ObservedStatements;
import dev.cimiento.web.RequestLog;
import io.micrometer.observation.ObservationPredicate;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Wires logs, traces and metrics of requests and statements. */
@Configuration(proxyBeanMethods = false)
public class ObservabilityConfiguration {

    private static final Set<String> PROBES = Set.of("/livez", "/readyz");

    /** After the filters that give a request its id and its trace. */
    private static final int REQUEST_LOG_ORDER = Ordered.HIGHEST_PRECEDENCE + 10;

    /** Excludes health probes, which come every few seconds and do not show how the API is used. */
    @Bean
    ObservationPredicate noProbes() {
        return (name, context) -> !(context instanceof ServerRequestObservationContext request
                && PROBES.contains(Objects.requireNonNull(request.getCarrier()).getRequestURI()));
    }

    /** Replaces Spring Boot's sampler, which keeps every trace that a client marks as sampled. */
    @Bean
    @ConditionalOnProperty("management.opentelemetry.tracing.export.otlp.endpoint")
    Sampler traceSampler(Settings settings) {
        return RandomSampler.of(settings.traceSample());
    }

    @Bean
    ObservedStatements observedStatements(ObservationRegistry registry, Settings settings) {
        return new ObservedStatements(registry, settings.slowStatement());
    }

    @Bean
    FilterRegistrationBean<RequestLog> requestLog(Settings settings) {
        FilterRegistrationBean<RequestLog> registration = new FilterRegistrationBean<>(new RequestLog());
        registration.setEnabled(settings.logRequests());
        registration.setOrder(REQUEST_LOG_ORDER);
        return registration;
    }
}
