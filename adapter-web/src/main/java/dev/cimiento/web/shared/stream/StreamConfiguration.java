package dev.cimiento.web.shared.stream;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires streams of events and their limits. */
@Configuration(proxyBeanMethods = false)
public class StreamConfiguration {

    /** After the limit of requests, and before the authentication. */
    private static final int STREAM_LIMIT_ORDER = Ordered.HIGHEST_PRECEDENCE + 22;

    @Bean
    EventStreams eventStreams(
            @Value("${cimiento.web.max-streams}") int most,
            @Value("${cimiento.web.stream-patience}") Duration patience,
            @Value("${cimiento.web.stream-lifetime}") Duration lifetime) {
        return new EventStreams(most, patience, lifetime);
    }

    @Bean
    FilterRegistrationBean<StreamLimit> streamLimit(@Value("${cimiento.web.max-streams}") int most) {
        FilterRegistrationBean<StreamLimit> registration = new FilterRegistrationBean<>(new StreamLimit(most));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(STREAM_LIMIT_ORDER);
        return registration;
    }
}
