package dev.cimiento.web;

import dev.cimiento.application.idempotency.Idempotency;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.web.access.AccessCheck;
import dev.cimiento.web.access.ActorSource;
import dev.cimiento.web.access.CheckedMappings;
import dev.cimiento.web.access.OperationPermissions;
import dev.cimiento.web.idempotency.IdempotentRequest;
import dev.cimiento.web.idempotency.KeyRequired;
import dev.cimiento.web.importing.UploadConfiguration;
import dev.cimiento.web.openapi.OpenApiConfiguration;
import dev.cimiento.web.resource.IfMatch;
import dev.cimiento.web.resource.IfNoneMatch;
import dev.cimiento.web.shared.body.BodyAllowance;
import dev.cimiento.web.shared.body.BodyLimit;
import dev.cimiento.web.shared.export.CsvExport;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.export.NdjsonExport;
import dev.cimiento.web.shared.export.StreamedJsonObjectConverter;
import dev.cimiento.web.shared.export.TruncatedResponses;
import dev.cimiento.web.shared.form.FormBody;
import dev.cimiento.web.shared.json.BufferedJsonConverter;
import dev.cimiento.web.shared.json.JsonMistakes;
import dev.cimiento.web.shared.json.StrictJson;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.list.ListRequestReader;
import dev.cimiento.web.shared.position.RequiredPosition;
import dev.cimiento.web.shared.problem.ProblemPages;
import dev.cimiento.web.shared.problem.RequestIdFilter;
import dev.cimiento.web.shared.request.AcceptedTypes;
import dev.cimiento.web.shared.request.RequestArgument;
import dev.cimiento.web.shared.stream.StreamConfiguration;
import dev.cimiento.web.shared.strict.FilterArgument;
import dev.cimiento.web.shared.strict.StrictParameters;
import dev.cimiento.web.shared.value.EnumConverter;
import dev.cimiento.web.shared.value.ValueFormat;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.MethodParameter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.json.JsonMapper;

/** Wires the parts that all controllers share. An application imports this class and declares its controllers. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:cimiento-web.properties")
@Import({LimitsConfiguration.class, UploadConfiguration.class, StreamConfiguration.class, OpenApiConfiguration.class})
public class WebConfiguration implements WebMvcConfigurer {

    /** In characters: the parser holds a string several times while it grows. */
    private static final int MAX_JSON_STRING = 131_072;

    private final ActorSource actors;
    private final OperationPermissions permissions;
    private final AccessCheck access;
    private final ObjectProvider<Idempotency> idempotency;
    private final ObjectProvider<JsonMapper> json;
    private final ObjectProvider<BodyLimit> bodies;

    WebConfiguration(
            ActorSource actors,
            ObjectProvider<Permissions> features,
            ObjectProvider<Idempotency> idempotency,
            ObjectProvider<JsonMapper> json,
            ObjectProvider<BodyLimit> bodies) {
        this.bodies = bodies;
        this.actors = actors;
        this.permissions =
                new OperationPermissions(Permissions.union(features.stream().toList()));
        this.access = new AccessCheck(actors, permissions);
        this.idempotency = idempotency;
        this.json = json;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Actor.class, (request, parameter) -> actors.of(request)));
        resolvers.add(new RequestArgument<>(ExpectedVersion.class, (request, parameter) -> IfMatch.of(request)));
        resolvers.add(new RequestArgument<>(IfNoneMatch.class, (request, parameter) -> IfNoneMatch.of(request)));
        resolvers.add(new RequestArgument<>(ListRequest.class, ListRequestReader::read));
        resolvers.add(new RequestArgument<>(ExportRequest.class, ListRequestReader::readExport));
        resolvers.add(new FilterArgument());
        resolvers.add(new RequestArgument<>(IdempotentRequest.class, this::idempotentRequest));
        resolvers.add(new RequestArgument<>(
                FormBody.class, (request, parameter) -> bodies.getObject().form(request)));
    }

    private IdempotentRequest idempotentRequest(HttpServletRequest request, MethodParameter parameter) {
        return new IdempotentRequest(
                request,
                parameter.hasParameterAnnotation(KeyRequired.class),
                idempotency.getObject(),
                json.getObject());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(new AcceptedTypes()));
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, Id.class, ValueFormat.ID::read);
        registry.addConverter(String.class, Instant.class, ValueFormat.INSTANT::read);
        registry.addConverter(String.class, LocalDate.class, ValueFormat.DATE::read);
        registry.addConverter(new EnumConverter());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).addPathPatterns("/api/**");
        registry.addInterceptor(new StrictParameters()).addPathPatterns("/api/**");
        registry.addInterceptor(new UnexpectedBodyInterceptor()).addPathPatterns("/api/**");
        registry.addInterceptor(new RequiredPosition()).addPathPatterns("/api/**");
    }

    @Bean
    OperationPermissions operationPermissions() {
        return permissions;
    }

    @Bean
    RequestIdFilter requestIdFilter() {
        return new RequestIdFilter();
    }

    @Bean
    StrictJson strictJson() {
        return new StrictJson();
    }

    /** RFC 8259, 8.1: JSON is UTF-8. The limits end parsing before a tree outgrows the memory of its body. */
    @Bean
    JsonFactoryBuilderCustomizer boundedJson() {
        return factory -> factory.disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxTokenCount(BodyAllowance.MAX_TOKENS)
                        .maxStringLength(MAX_JSON_STRING)
                        .build());
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
    ServerHttpMessageConvertersCustomizer converters(JsonMapper json) {
        return converters -> converters
                .withJsonConverter(new BufferedJsonConverter(json))
                .addCustomConverter(new StreamedJsonObjectConverter(json))
                .addCustomConverter(new CsvExport())
                .addCustomConverter(new NdjsonExport(json));
    }

    @Bean
    WebMvcRegistrations checkedMappings() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new CheckedMappings(access, permissions);
            }
        };
    }

    @Bean
    ProblemPages problemPages() {
        return new ProblemPages();
    }

    @Bean
    TruncatedResponses truncatedResponses() {
        return new TruncatedResponses();
    }

    @Bean
    ErrorPage errorPage() {
        return new ErrorPage();
    }
}
