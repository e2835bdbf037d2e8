package dev.cimiento.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the records themselves what is required and what may be null. A request may leave out what is
 * {@code @Nullable}, and has no other properties; an answer shows it as null, or leaves it out where that is said by
 * {@link JsonInclude}.
 */
public final class RecordSchemas implements ModelConverter {

    private static final String REQUEST = "Request";
    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord()) {
            Schema<?> model = schema.get$ref() == null ? schema : referred(schema, context);
            if (model != null && model.getProperties() != null) {
                describe(described, model);
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> referred(Schema<?> schema, ModelConverterContext context) {
        return context.getDefinedModels()
                .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    }

    private static void describe(Class<?> described, Schema<?> model) {
        boolean request = described.getSimpleName().endsWith(REQUEST);
        if (request) {
            model.setAdditionalProperties(false);
        }
        List<RecordComponent> components = Arrays.asList(described.getRecordComponents());
        model.setRequired(components.stream()
                .filter(component -> request ? !isNullable(component) : !isLeftOut(component))
                .map(RecordComponent::getName)
                .toList());
        components.stream()
                .filter(component -> isNullable(component) && !isLeftOut(component))
                .forEach(component -> model.getProperties()
                        .computeIfPresent(component.getName(), (name, property) -> orNull(property)));
    }

    /** The same schema, or null: by a second type, or beside a reference as an alternative (OpenAPI 3.1). */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().anyOf(List.of(schema, new Schema<>().types(Set.of(NULL))));
        }
        if (schema.getAnyOf() == null) {
            Set<String> types = new LinkedHashSet<>();
            types.add(Objects.requireNonNullElseGet(
                    schema.getType(), () -> schema.getTypes().iterator().next()));
            types.add(NULL);
            schema.setTypes(types);
        }
        return schema;
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOut(RecordComponent component) {
        return isNullable(component)
                && (leavesOutNull(component.getAccessor()) || leavesOutNull(component.getDeclaringRecord()));
    }

    private static boolean leavesOutNull(AnnotatedElement element) {
        JsonInclude include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }
}
