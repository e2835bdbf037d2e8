package dev.cimiento.web.shared.strict;

import dev.cimiento.domain.shared.error.Violation;
import dev.cimiento.domain.shared.error.ViolationCode;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListParameter;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.problem.MalformedValue;
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
record DeclaredQueryParameters(Set<String> names, Map<String, ParameterForm> forms, Optional<MethodParameter> list) {

    static DeclaredQueryParameters of(HandlerMethod handler) {
        Map<String, ParameterForm> forms = new TreeMap<>();
        Optional<MethodParameter> list = Optional.empty();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            if (parameter.getParameterType() == ListRequest.class) {
                list = Optional.of(parameter);
                ListParameter.NAMES.forEach(name -> forms.put(name, ParameterForm.ANY_TEXT));
            } else if (parameter.getParameterType() == ExportRequest.class) {
                list = Optional.of(parameter);
                forms.put(ListParameter.SORT.text(), ParameterForm.ANY_TEXT);
            } else if (parameter.hasParameterAnnotation(ParameterObject.class)) {
                forms.putAll(FilterParameters.of(parameter.getParameterType()).forms());
            } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                forms.put(
                        parameter.getParameter().getName(),
                        ParameterForm.of(ResolvableType.forMethodParameter(parameter)));
            }
        }
        return new DeclaredQueryParameters(forms.keySet(), forms, list);
    }

    /** Returns the error of a parameter, if it has one. */
    Optional<Violation> violation(String name, String[] values) {
        ParameterForm form = forms.get(name);
        if (form == null) {
            return Optional.of(new Violation(name, ViolationCode.UNKNOWN_NAME, "is not a known parameter" + known()));
        }
        if (values.length > 1) {
            return Optional.of(new Violation(name, ViolationCode.REPEATED, "must be given only once"));
        }
        if (values[0].chars().anyMatch(Character::isISOControl)) {
            return Optional.of(new Violation(name, ViolationCode.MALFORMED, "must not contain control characters"));
        }
        try {
            form.read(values[0]);
            return Optional.empty();
        } catch (MalformedValue malformed) {
            return Optional.of(malformed.of(name));
        }
    }

    private String known() {
        return names.isEmpty() ? "; this operation has none" : "; known are " + String.join(", ", names);
    }
}
