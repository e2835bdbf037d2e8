package dev.cimiento.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.cimiento.web.idempotency.IdempotentResponse;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.converters.ResponseSupportConverter;
import org.springdoc.core.providers.ObjectMapperProvider;

/**
 * Describes an {@link IdempotentResponse} by the type of its body. It replaces springdoc's converter, which would
 * describe the body of the superclass.
 */
final class IdempotentResponses extends ResponseSupportConverter {

    IdempotentResponses(ObjectMapperProvider mappers) {
        super(mappers);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType response = Json31.mapper().constructType(type.getType());
        return response.getRawClass() == IdempotentResponse.class
                ? context.resolve(new AnnotatedType(response.containedType(0)).resolveAsRef(true))
                : super.resolve(type, context, chain);
    }
}
