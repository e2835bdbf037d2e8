package dev.cimiento.web.shared.strict;

import dev.cimiento.web.shared.problem.MalformedRequest;
import dev.cimiento.web.shared.problem.MalformedValue;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * The query parameters of a list's filter, which is a record: each component is a parameter of its name, null if it is not
 * given.
 *
 * @param forms the forms of the parameters by name, in the order of the components
 * @param constructor takes the values in an array
 */
record FilterParameters(Map<String, ParameterForm> forms, MethodHandle constructor) {

    static FilterParameters of(Class<?> type) {
        Map<String, ParameterForm> forms = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            forms.put(component.getName(), ParameterForm.of(ResolvableType.forType(component.getGenericType())));
        }
        return new FilterParameters(forms, constructor(type));
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.publicLookup()
                    .findConstructor(type, MethodType.methodType(void.class, components))
                    .asType(MethodType.genericMethodType(components.length))
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " must be a public record", e);
        }
    }

    /** @throws MalformedRequest if a value does not have its form */
    Object read(HttpServletRequest request) {
        @Nullable Object[] values = new Object[forms.size()];
        int index = 0;
        for (Map.Entry<String, ParameterForm> parameter : forms.entrySet()) {
            String text = request.getParameter(parameter.getKey());
            values[index] = text == null ? null : read(parameter.getKey(), parameter.getValue(), text);
            index++;
        }
        return create(values);
    }

    private static Object read(String name, ParameterForm form, String text) {
        try {
            return form.read(text);
        } catch (MalformedValue malformed) {
            throw new MalformedRequest(List.of(malformed.of(name)));
        }
    }

    private Object create(@Nullable Object[] values) {
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
