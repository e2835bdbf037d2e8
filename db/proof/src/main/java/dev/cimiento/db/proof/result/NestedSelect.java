package dev.cimiento.db.proof.result;

import dev.cimiento.db.analysis.Nullness;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.reflection.MetaClass;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.type.ObjectTypeHandler;

/**
 * A nested select of a result map, which MyBatis calls with columns of the outer result.
 *
 * @param query the id of its statement
 */
record NestedSelect(Configuration configuration, String query) {

    /**
     * Returns the target of a column that becomes its only parameter. MyBatis reads the column with the type handler of
     * {@code parameterType}; without one it passes the value that the driver returns.
     */
    Target target(String column) {
        Class<?> declared = declaredType();
        if (hasHandler(declared)) {
            return target(column, "the parameter", declared, false);
        }
        Class<?> type = parameters().stream()
                .findFirst()
                .filter(only -> parameters().size() == 1)
                .<Class<?>>map(Parameter::getType)
                .orElse(Object.class);
        return target(column, "the parameter", type, true);
    }

    /** Returns the target of a column that becomes one of several parameters, or a property of the only one. */
    Target target(String column, String name) {
        Class<?> type = parameters().stream()
                .filter(parameter -> name.equals(name(parameter)))
                .findFirst()
                .<Class<?>>map(Parameter::getType)
                .orElseGet(() -> ofProperty(declaredType(), name));
        return target(column, "the parameter " + name, type, true);
    }

    private Target target(String column, String parameter, Class<?> type, boolean asDriverReads) {
        Class<?> known = hasHandler(type) ? type : Object.class;
        return new Target(
                column,
                parameter + " of " + query.substring(query.lastIndexOf('.') + 1),
                known,
                asDriverReads && known == String.class ? new ObjectTypeHandler() : null,
                Nullness.POSSIBLE,
                true,
                false);
    }

    private boolean hasHandler(Class<?> type) {
        return type != Object.class && configuration.getTypeHandlerRegistry().hasTypeHandler(type);
    }

    private Class<?> ofProperty(Class<?> owner, String name) {
        MetaClass meta = MetaClass.forClass(owner, configuration.getReflectorFactory());
        return owner != Object.class && !owner.isInterface() && meta.hasSetter(name)
                ? meta.getSetterType(name)
                : Object.class;
    }

    private Class<?> declaredType() {
        return Optional.of(query)
                .filter(id -> configuration.hasStatement(id, false))
                .<Class<?>>map(id -> configuration
                        .getMappedStatement(id, false)
                        .getParameterMap()
                        .getType())
                .orElse(Object.class);
    }

    private List<Parameter> parameters() {
        int dot = Math.max(0, query.lastIndexOf('.'));
        return configuration.getMapperRegistry().getMappers().stream()
                .filter(mapper -> mapper.getName().equals(query.substring(0, dot)))
                .flatMap(mapper -> Arrays.stream(mapper.getMethods()))
                .filter(method -> method.getName().equals(query.substring(dot + 1)) && !method.isBridge())
                .findFirst()
                .map(Method::getParameters)
                .map(List::of)
                .orElse(List.of());
    }

    private static String name(Parameter parameter) {
        Param param = parameter.getAnnotation(Param.class);
        return param == null ? parameter.getName() : param.value();
    }
}
