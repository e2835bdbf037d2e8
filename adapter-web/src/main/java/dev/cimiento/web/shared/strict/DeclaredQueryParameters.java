package dev.cimiento.web.shared.strict;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.problem.MalformedValue;
import dev.cimiento.web.shared.value.ValueFormat;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that a handler method declares.
 *
 * @param forms the form of each parameter's value
 * @param list the parameter of type {@link ListRequest} or {@link ExportRequest}, if there is one
 */
record DeclaredQueryParameters(Set<String> names, Map<String, Form> forms, Optional<MethodParameter> list) {

    private static final Map<Class<?>, ValueFormat<?>> FORMATS = Map.of(
            boolean.class, ValueFormat.BOOLEAN,
            Boolean.class, ValueFormat.BOOLEAN,
            int.class, ValueFormat.INTEGER,
            Integer.class, ValueFormat.INTEGER,
            BigDecimal.class, ValueFormat.DECIMAL,
            Instant.class, ValueFormat.INSTANT,
            LocalDate.class, ValueFormat.DATE,
            Id.class, ValueFormat.UUID_FORM);

    static DeclaredQueryParameters of(HandlerMethod handler) {
        Map<String, Form> forms = new TreeMap<>();
        Optional<MethodParameter> list = Optional.empty();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == ListRequest.class) {
                list = Optional.of(parameter);
                ListParameter.NAMES.forEach(name -> forms.put(name, Form.ANY_TEXT));
            } else if (parameter.getParameterType() == ExportRequest.class) {
                list = Optional.of(parameter);
                forms.put(ListParameter.SORT.text(), Form.ANY_TEXT);
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                for (RecordComponent component : parameter.getParameterType().getRecordComponents()) {
                    forms.put(component.getName(), Form.of(ResolvableType.forType(component.getGenericType())));
                }
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                forms.put(parameter.getParameter().getName(), Form.of(ResolvableType.forMethodParameter(parameter)));
            }
        }
        return new DeclaredQueryParameters(forms.keySet(), forms, list);
    }

    /** Returns the error of a parameter, if it has one. */
    Optional<Violation> violation(String name, String[] values) {
        Form form = forms.get(name);
        if (form == null) {
            return Optional.of(new Violation(name, ViolationCode.UNKNOWN_NAME, "is not a known parameter" + known()));
        }
        if (values.length > 1) {
            return Optional.of(new Violation(name, ViolationCode.REPEATED, "must be given only once"));
        }
        if (values[0].chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Violation(name, ViolationCode.MALFORMED, "must not contain control characters"));
        }
        return form.violation(name, values[0]);
    }

    private String known() {
        return names.isEmpty() ? "; this operation has none" : "; known are " + String.join(", ", names);
    }

    /**
     * The form of a value, or of several values that are separated by commas.
     *
     * @param format empty if any text is valid
     */
    private record Form(Optional<ValueFormat<?>> format, boolean several) {

        private static final Form ANY_TEXT = new Form(Optional.empty(), false);

        static Form of(ResolvableType type) {
            boolean several = Collection.class.isAssignableFrom(type.resolve(Object.class));
            Class<?> value =
                    several ? type.asCollection().getGeneric().resolve(Object.class) : type.resolve(Object.class);
            if (value == String.class) {
                return ANY_TEXT;
            }
            if (value.isEnum()) {
                return new Form(Optional.of(ValueFormat.oneOf(value)), several);
            }
            return Optional.ofNullable(FORMATS.get(value))
                    .map(format -> new Form(Optional.of(format), several))
                    .orElseThrow(() -> new IllegalStateException("A query parameter cannot have the type " + type));
        }

        Optional<Violation> violation(String name, String text) {
            try {
                format.ifPresent(form -> split(text).forEach(form::read));
                return Optional.empty();
            } catch (MalformedValue malformed) {
                return Optional.of(malformed.of(name));
            }
        }

        private List<String> split(String text) {
            if (!several) {
                return List.of(text);
            }
            return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
        }
    }
}
