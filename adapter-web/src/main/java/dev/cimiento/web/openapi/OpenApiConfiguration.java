package dev.cimiento.web.openapi;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.web.access.OperationPermissions;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import java.time.Instant;
import java.util.stream.Stream;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the OpenAPI document, its addresses, and the page that shows it. */
@Configuration(proxyBeanMethods = false)
public class OpenApiConfiguration implements WebMvcConfigurer {

    private static final String PAGE = "/docs";
    private static final String DOCUMENT = "/openapi.json";
    private static final String DOCUMENT_AS_YAML = "/openapi.yaml";
    private static final String FORMER_YAML = "/openapi.json.yaml";
    private static final Instant YAML_MOVED = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant FORMER_YAML_REMOVED = Instant.parse("2027-12-01T00:00:00Z");

    private final boolean page;

    OpenApiConfiguration(@Value("${springdoc.swagger-ui.enabled}") boolean page) {
        this.page = page;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new DeprecatedPath(YAML_MOVED, FORMER_YAML_REMOVED, DOCUMENT_AS_YAML))
                .addPathPatterns(FORMER_YAML);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/", page ? PAGE : DOCUMENT);
        registry.addViewController(DOCUMENT_AS_YAML).setViewName("forward:" + FORMER_YAML);
        if (page) {
            registry.addRedirectViewController(PAGE + "/", PAGE);
        }
    }

    @Bean
    OpenAPI openApi() {
        return ApiDocument.start();
    }

    @Bean
    ApiDocument apiDocument(OperationPermissions permissions) {
        return new ApiDocument(permissions);
    }

    /** Replaces swagger-core's own resolver. All others wrap it, so that they must be registered later. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ModelResolver modelResolver(ObjectMapperProvider mappers) {
        Stream.of(Json31.mapper(), mappers.jsonMapper(), mappers.yamlMapper())
                .forEach(OpenApiConfiguration::keepDecimals);
        return ApiDocument.modelResolver();
    }

    /** Examples are copied as JSON: without this, 18.00 becomes 18.0. */
    private static void keepDecimals(ObjectMapper mapper) {
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
    }

    @Bean
    SwaggerPageSettings swaggerPageSettings() {
        return new SwaggerPageSettings();
    }

    @Bean
    IdempotentResponses idempotentResponses(ObjectMapperProvider mappers) {
        return new IdempotentResponses(mappers);
    }

    @Bean
    RecordSchemas recordSchemas(ObjectProvider<Permissions> features) {
        return new RecordSchemas(Permissions.union(features.stream().toList()));
    }
}
