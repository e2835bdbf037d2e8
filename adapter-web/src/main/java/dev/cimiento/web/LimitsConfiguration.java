package dev.cimiento.web;

import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.shared.body.BodyDrainValve;
import dev.cimiento.web.shared.body.BodyLimit;
import dev.cimiento.web.shared.body.RequestLimit;
import dev.cimiento.web.shared.body.TimedHeadProtocol;
import dev.cimiento.web.shared.body.TraceFilter;
import dev.cimiento.web.shared.schema.SecuritySchemes;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires the limits on requests: size, duration and concurrency. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    private static final Duration UNREAD_BODY_TIMEOUT = Duration.ofSeconds(2);

    /**
     * In bytes: the semicolon before an extension. With 0, Tomcat 11.0.24 mistakes it for a blocking read and fails.
     */
    private static final String NO_CHUNK_EXTENSION = "1";

    /** In bytes: the empty line that ends a body. */
    private static final String NO_TRAILER = "2";

    /**
     * The request limit comes after the filters that measure, log or change every response, so that they also process
     * its rejections. It comes before all other filters.
     */
    private static final int REQUEST_LIMIT_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    BodyLimit bodyLimit(
            @Value("${cimiento.web.body-timeout}") Duration timeout,
            @Value("${cimiento.web.max-requests}") int maxRequests,
            ActorSource actors) {
        return new BodyLimit(timeout, maxRequests, actors);
    }

    /**
     * Rejects TRACE like other unsupported methods. Tomcat's own rejection would list methods that the resource lacks.
     */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HttpVersionFilter> httpVersionFilter() {
        FilterRegistrationBean<HttpVersionFilter> registration = new FilterRegistrationBean<>(new HttpVersionFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainOptions> plainOptions() {
        FilterRegistrationBean<PlainOptions> registration = new FilterRegistrationBean<>(new PlainOptions());
        registration.setOrder(REQUEST_LIMIT_ORDER + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(@Value("${cimiento.web.max-requests}") int max) {
        FilterRegistrationBean<RequestLimit> registration = new FilterRegistrationBean<>(new RequestLimit(max));
        registration.addUrlPatterns("/api/*", SecuritySchemes.SIGN_IN_PATH);
        registration.setOrder(REQUEST_LIMIT_ORDER);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictServer(
            @Value("${cimiento.web.body-timeout}") Duration timeout,
            @Value("${cimiento.web.head-timeout}") Duration headTimeout) {
        return server -> {
            server.setProtocol(TimedHeadProtocol.class.getName());
            server.addEngineValves(
                    new BodyDrainValve(timeout.compareTo(UNREAD_BODY_TIMEOUT) < 0 ? timeout : UNREAD_BODY_TIMEOUT));
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof TimedHeadProtocol protocol) {
                    protocol.setHeadTimeout(headTimeout);
                }
                connector.setAllowTrace(true);
                // A request that is rejected early gets its response before the client is asked for the body.
                connector.setProperty("continueResponseTiming", "onRead");
                // Tomcat reads extensions and trailers in one blocking call, so a slow client would hold a thread.
                connector.setProperty("maxExtensionSize", NO_CHUNK_EXTENSION);
                connector.setProperty("maxTrailerSize", NO_TRAILER);
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
        };
    }
}
