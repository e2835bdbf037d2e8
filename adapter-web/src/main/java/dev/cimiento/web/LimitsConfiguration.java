package dev.cimiento.web;

import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.shared.body.BodyLimit;
import dev.cimiento.web.shared.body.RequestLimit;
import dev.cimiento.web.shared.body.TimedHeadProtocol;
import dev.cimiento.web.shared.body.TraceFilter;
import dev.cimiento.web.shared.body.UnreadBodyValve;
import java.time.Duration;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Wires what keeps requests within limits: how much, how long, how many at once. */
@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Only the semicolon before one: with 0, Tomcat 11.0.24 takes it for a read that would block, and fails. */
    private static final String NO_CHUNK_EXTENSION = "1";

    /** Only the empty line that ends a body. */
    private static final String NO_TRAILER = "2";

    /** Behind what sees and marks every answer, refusals too (observation, request log, headers); before all else. */
    private static final int REQUEST_LIMIT_ORDER = Ordered.HIGHEST_PRECEDENCE + 20;

    @Bean
    BodyLimit bodyLimit(
            @Value("${cimiento.web.body-timeout}") Duration timeout,
            @Value("${cimiento.web.max-requests}") int maxRequests,
            ActorSource actors) {
        return new BodyLimit(timeout, maxRequests, actors);
    }

    /** The server itself would tell what TRACE may be replaced by at any address; here it is refused like the others. */
    @Bean
    FilterRegistrationBean<TraceFilter> refusedTrace() {
        FilterRegistrationBean<TraceFilter> registration = new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<HttpVersionFilter> refusedVersion() {
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
        registration.addUrlPatterns("/api/*");
        registration.setOrder(REQUEST_LIMIT_ORDER);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> strictServer(
            @Value("${cimiento.web.body-timeout}") Duration timeout,
            @Value("${cimiento.web.head-timeout}") Duration headTimeout) {
        return server -> {
            server.setProtocol(TimedHeadProtocol.class.getName());
            server.addEngineValves(new UnreadBodyValve(timeout.compareTo(PATIENCE) < 0 ? timeout : PATIENCE));
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof TimedHeadProtocol protocol) {
                    protocol.setHeadTimeout(headTimeout);
                }
                connector.setAllowTrace(true);
                // What is refused early is refused before its body is asked for.
                connector.setProperty("continueResponseTiming", "onRead");
                // They are read in one go, however slowly they come.
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
