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
 * Wires authentication by Spring Security: a resource server without sessions, cookies or forms. The filter chain
 * decides no permissions, because the use cases do. CSRF protection is not needed: browsers send no credentials by
 * themselves.
 */
@Configuration(proxyBeanMethods = false)
public class SecurityConfiguration {

    /** After the request log, which must see rejections, and before the limit on requests. */
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
    BearerAuthentication bearerAuthentication(
            SigningKeys keys, Clock clock, Authentication authentication, List<TokenScheme> others) {
        return new BearerAuthentication(new AccessTokens(keys, clock), authentication, others);
    }

    @Bean
    SecurityFilterChain securityFilterChain(
            BearerAuthentication bearer, ObjectProvider<HandlerExceptionResolver> handlerExceptionResolver) {
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE, bearerFilter(bearer, problems(handlerExceptionResolver)));
    }

    /** Runs before all filters that can reject a request, so that rejections have the headers too. */
    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders() {
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

    /** RFC 6750, 2.1: the token is read from the header {@code Authorization}, never from a URL or a form. */
    private static Filter bearerFilter(BearerAuthentication bearer, AuthenticationFailureHandler problems) {
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(bearer, new BearerHeader());
        filter.setAuthenticationFailureHandler(problems);
        // For a header that contains no valid token.
        filter.setAuthenticationEntryPoint(problems::onAuthenticationFailure);
        return filter;
    }

    /** Sends the same problem that a failing controller would. */
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
        cors.setAllowedHeaders(List.of(
                "Authorization", "Content-Type", "Data-Position", "If-Match", "If-None-Match", "Idempotency-Key"));
        cors.setExposedHeaders(List.of(
                "Content-Disposition",
                "Data-Position",
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

    /** Takes the client's address from the last trusted proxy; without trusted proxies, from the connection. */
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
     * Rejects ambiguous URLs only. Unsupported methods are rejected later, with the allowed methods. Parameter names
     * and header values are checked by the code that reads them: the firewall would check them at the same moment, but
     * throw an exception that this code does not handle.
     */
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }

    /** Disables observations of single filters, which would cost more than the observation of the whole request. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }
}
