package dev.cimiento.web.shared;

import dev.cimiento.domain.shared.Actor;
import dev.cimiento.domain.shared.Expected;
import dev.cimiento.domain.shared.Id;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** Wires what all controllers share; whoever runs them imports it, and declares the controllers. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:cimiento-web.properties")
public class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Actor.class, (request, parameter) -> Actor.SYSTEM));
        resolvers.add(new RequestArgument<>(Expected.class, (request, parameter) -> IfMatch.of(request)));
        resolvers.add(new RequestArgument<>(IfNoneMatch.class, (request, parameter) -> IfNoneMatch.of(request)));
        resolvers.add(new RequestArgument<>(ListRequest.class, ListRequestReader::read));
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new AcceptedTypes()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Id.class, text -> new Id<>(Literal.UUID_FORM.read(text)));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/**");
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", "/docs");
    }

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    /** RFC 8259, 8.1: JSON is UTF-8. */
    @Bean
    JsonFactoryBuilderCustomizer utf8() {
        return factory -> factory.disable(TokenStreamFactory.Feature.CHARSET_DETECTION);
    }

    @Bean
    BodyLimit bodyLimit(@Value("${cimiento.web.body-timeout}") Duration timeout) {
        return new BodyLimit(timeout);
    }

    /** The server itself would tell what TRACE may be replaced by at any address; here it is refused like the others. */
    @Bean
    FilterRegistrationBean<RefusedTrace> refusedTrace() {
        FilterRegistrationBean<RefusedTrace> registration = new FilterRegistrationBean<>(new RefusedTrace());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<RequestLimit> requestLimit(@Value("${cimiento.web.max-requests}") int max) {
        FilterRegistrationBean<RequestLimit> registration = new FilterRegistrationBean<>(new RequestLimit(max));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    DomainProblems domainProblems() {
        return new DomainProblems();
    }

    @Bean
    HttpProblems httpProblems(JsonMapper json) {
        return new HttpProblems(new JsonMistakes(json));
    }

    @Bean
    ErrorPage errorPage() {
        return new ErrorPage();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports() {
        return server -> {
            server.addConnectorCustomizers(connector -> connector.setAllowTrace(true));
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
        };
    }

    @Bean
    OpenAPI openApi() {
        return ApiDocument.start();
    }

    @Bean
    ApiDocument apiDocument() {
        return new ApiDocument();
    }

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }
}
