package dev.cimiento.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.domain.shared.access.Permission;
import dev.cimiento.domain.shared.access.Permissions;
import dev.cimiento.web.shared.schema.EnumCode;
import dev.cimiento.web.shared.schema.OneOf;
import dev.cimiento.web.shared.schema.ScopeNames;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Derives from the records which properties are required and which can be null. A request can omit properties that are
 * {@code @Nullable}, and must not contain unknown properties. A response contains empty properties as null, or omits
 * them if {@link JsonInclude} at the property or the record says so.
 */
final class RecordSchemas implements ModelConverter {

    private static final String REQUEST = "Request";
    private static final String NULL = "null";

    private final List<String> scopes;

    /** @param permissions the permissions of all features */
    RecordSchemas(Permissions permissions) {
        this.scopes = permissions.all().stream()
                .filter(Permission::forPrograms)
                .map(Permission::name)
                .sorted()
                .toList();
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        Class<?> described = Json31.mapper().constructType(type.getType()).getRawClass();
        if (schema != null && described.isRecord()) {
            Schema<?> model = schema.get$ref() == null ? schema : referenced(schema, context);
            if (model != null && model.getProperties() != null) {
                describe(described, model);
            }
        }
        return schema;
    }

    private static @Nullable Schema<?> referenced(Schema<?> schema, ModelConverterContext context) {
        return context.getDefinedModels()
                .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
    }

    private void describe(Class<?> described, Schema<?> model) {
        boolean request = described.getSimpleName().endsWith(REQUEST);
        if (request) {
            model.setAdditionalProperties(false);
        }
        List<RecordComponent> components = Arrays.asList(described.getRecordComponents());
        model.setRequired(components.stream()
                .filter(component -> request ? !isNullable(component) : !isOmittedIfNull(component))
                .map(RecordComponent::getName)
                .toList());
        components.forEach(component -> describeValues(component, model));
        components.stream()
                .filter(component -> isNullable(component) && !isOmittedIfNull(component))
                .forEach(component -> model.getProperties()
                        .computeIfPresent(component.getName(), (name, property) -> orNull(property)));
    }

    private void describeValues(RecordComponent component, Schema<?> model) {
        OneOf values = component.getAnnotation(OneOf.class);
        Schema<?> property = Objects.requireNonNull(model.getProperties().get(component.getName()));
        if (values != null) {
            setValues(property, EnumCode.all(values.value()));
        }
        if (component.getType() == BigDecimal.class && property.getExample() != null) {
            // The library drops the zeros that every decimal of a response has.
            property.setExample(new BigDecimal(property.getExample().toString()).setScale(2, RoundingMode.UNNECESSARY));
        }
        if (component.isAnnotationPresent(ScopeNames.class)) {
            setValues(property.getItems(), scopes);
            // Generators of clients write wrong code for a set of an enum.
            property.setUniqueItems(null);
        }
    }

    private static void setValues(Schema<?> schema, List<String> values) {
        if (schema instanceof JsonSchema text) {
            text.setEnum(List.copyOf(values));
        }
    }

    /** Makes a schema nullable (OpenAPI 3.1): adds the type null, or combines a reference with it by {@code anyOf}. */
    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            Schema<?> either = new Schema<>().description(schema.getDescription());
            schema.setDescription(null);
            return either.anyOf(List.of(schema, new Schema<>().types(Set.of(NULL))));
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

    private static boolean isOmittedIfNull(RecordComponent component) {
        return isNullable(component)
                && (omitsNull(component.getAccessor()) || omitsNull(component.getDeclaringRecord()));
    }

    private static boolean omitsNull(AnnotatedElement element) {
        JsonInclude include = element.getAnnotation(JsonInclude.class);
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }
}
