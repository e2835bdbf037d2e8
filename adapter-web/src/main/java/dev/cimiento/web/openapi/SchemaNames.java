package dev.cimiento.web.openapi;

import com.fasterxml.jackson.databind.JavaType;
import dev.cimiento.web.resource.BatchResponse;
import dev.cimiento.web.shared.list.ListResponse;
import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.Set;

/**
 * Names the schemas as generated clients should name their classes: {@code Product} for the record {@code
 * ProductResponse}, {@code ProductPage} for a list of them, {@code ProductBatch} for many created ones.
 */
final class SchemaNames extends TypeNameResolver {

    private static final Map<Class<?>, String> CONTAINERS =
            Map.of(ListResponse.class, "Page", BatchResponse.class, "Batch");

    @Override
    protected String getNameOfClass(Class<?> type) {
        return super.getNameOfClass(type).replaceFirst("Response$", "");
    }

    @Override
    protected String nameForGenericType(JavaType type, Set<Options> options) {
        String suffix = CONTAINERS.get(type.getRawClass());
        return suffix == null
                ? super.nameForGenericType(type, options)
                : nameForType(type.containedType(0), options) + suffix;
    }
}
