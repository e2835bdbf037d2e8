package dev.cimiento.bootstrap.account.security;

import dev.cimiento.application.account.signin.Authentication;
import dev.cimiento.bootstrap.shared.settings.Settings;
import dev.cimiento.domain.account.session.TokenIssuer;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.web.CorsProblems;
import jakarta.servlet.Filter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Who asks, by Spring Security: a resource server without sessions, cookies or forms. What somebody may is not decided
 * here but in the use cases, so the chain is as short as it looks: there is nothing that a forged request from another
 * page could borrow (no CSRF), and no address is closed to anybody by itself.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /** Behind the log, which is to see what is refused, and before the limit of requests. */
    private static final int HEADERS_ORDER = Ordered.HIGHEST_PRECEDENCE + 15;

    private static final int CORS_ORDER = HEADERS_ORDER + 1;

    @Bean
    SigningKeys signingKeys(Settings settings) {
        return SigningKeys.of(settings);
    }

    @Bean
    TokenIssuer tokenIssuer(SigningKeys keys, Clock clock) {
        return new JwtTokenIssuer(keys, clock);
    }

    @Bean
    BearerAuthentication bearerAuthentication(SigningKeys keys, Clock clock, Authentication authentication) {
        return new BearerAuthentication(new AccessTokens(keys, clock), authentication);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            BearerAuthentication bearer, ObjectProvider<HandlerExceptionResolver> handlerExceptionResolver) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, bearerFilter(bearer, problems(handlerExceptionResolver)));
    }

    /** Before all that may refuse, so that a refusal has them too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> answerHeaders() {
        FilterRegistrationBean<HeaderWriterFilter> registration =
                new FilterRegistrationBean<>(SecurityHeaders.filter());
        registration.setOrder(HEADERS_ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CorsFilter> corsFilter(Settings settings) {
        List<String> origins = WebSecuritySettings.of(settings).corsOrigins();
        CorsConfiguration cors = cors(origins);
        CorsFilter filter = new CorsFilter(request -> cors);
        filter.setCorsProcessor(new CorsProblems());
        FilterRegistrationBean<CorsFilter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(CORS_ORDER);
        registration.setEnabled(!origins.isEmpty());
        return registration;
    }

    /** RFC 6750, 2.1: a token comes in the header Authorization, and never in an address or a form. */
    private static Filter bearerFilter(BearerAuthentication bearer, AuthenticationFailureHandler problems) {
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(bearer, new BearerHeader());
        filter.setAuthenticationFailureHandler(problems);
        // Where what stands in the header is no token at all.
        filter.setAuthenticationEntryPoint(problems::onAuthenticationFailure);
        return filter;
    }

    /** As a controller would have answered. */
    private static AuthenticationFailureHandler problems(ObjectProvider<HandlerExceptionResolver> resolvers) {
        return (request, response, failure) -> {
            DomainException problem =
                    failure.getCause() instanceof DomainException domain ? domain : new Unauthenticated();
            resolvers.stream().forEach(resolver -> resolver.resolveException(request, response, null, problem));
        };
    }

    private static CorsConfiguration cors(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "If-Match", "If-None-Match", "Idempotency-Key"));
        cors.setExposedHeaders(List.of(
                "Content-Disposition",
                "ETag",
                "Idempotency-Replayed",
                "Link",
                "Location",
                "RateLimit",
                "RateLimit-Policy",
                "Retry-After",
                "WWW-Authenticate",
                "X-Request-Id"));
        cors.setMaxAge(Duration.ofHours(1));
        return cors;
    }

    /** The address that a request comes from is what the last proxy says that is trusted; without any, the connection's. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustedProxies(Settings settings) {
        List<String> proxies = WebSecuritySettings.of(settings).trustedProxies();
        return server -> {
            if (!proxies.isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(String.join(",", proxies));
                valve.setProtocolHeader("X-Forwarded-Proto");
                server.addEngineValves(valve);
            }
        };
    }

    @Bean
    PublicKeysController publicKeysController(SigningKeys keys) {
        return new PublicKeysController(keys);
    }

    /**
     * Addresses that are written in two ways are refused here; methods are where all others are, with what is allowed.
     * Names of parameters and values of headers are looked at where they are read: here they would be refused only then,
     * by an exception that nobody there expects.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** Of each filter by itself: more than what is observed of the request as a whole would be worth. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }
}
