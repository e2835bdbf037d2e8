package dev.cimiento.web.openapi;

import dev.cimiento.web.importing.FrequentUpload;
import dev.cimiento.web.importing.SpooledFile;
import dev.cimiento.web.rate.RateLimited;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.export.Export;
import dev.cimiento.web.shared.export.ExportRequest;
import dev.cimiento.web.shared.list.ListRequest;
import dev.cimiento.web.shared.schema.Creates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;

/** The properties of an operation, read from its handler method. */
record OperationMethod(HandlerMethod handler) {

    private static final String CONTROLLER = "Controller";

    /** The end of the name of a method that is for many resources. */
    private static final String OF_MANY = "All";

    HttpMethod method() {
        return Optional.ofNullable(
                        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class))
                .stream()
                .flatMap(mapping -> Arrays.stream(mapping.method()))
                .findFirst()
                .orElseThrow()
                .asHttpMethod();
    }

    boolean takes(Class<?> type) {
        return parameter(type).isPresent();
    }

    Optional<MethodParameter> parameter(Class<?> type) {
        return parameters()
                .filter(parameter -> parameter.getParameterType() == type)
                .findFirst();
    }

    boolean isBelowAnId() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(PathVariable.class));
    }

    boolean readsBody() {
        return takesFile() || parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    boolean takesFile() {
        return takes(SpooledFile.class);
    }

    boolean takesFrequentUpload() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(FrequentUpload.class));
    }

    /** Returns true if the operation has a filter: parameters that can contradict each other. */
    boolean takesFilter() {
        return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(ParameterObject.class));
    }

    /** Returns true if the operation lists, exports or evaluates many rows, which a replica can do. */
    boolean mayReadReplica() {
        return method() == HttpMethod.GET && (takes(ListRequest.class) || takes(ExportRequest.class) || takesFilter());
    }

    boolean isRateLimited() {
        return handler.hasMethodAnnotation(RateLimited.class)
                || (createsOrChanges() && handler.getBeanType().isAnnotationPresent(RateLimited.class));
    }

    private boolean createsOrChanges() {
        return method() != HttpMethod.GET && method() != HttpMethod.DELETE;
    }

    /** Returns the status of success, if it differs from the default of the HTTP method. */
    Optional<String> declaredStatus() {
        return Optional.ofNullable(handler.getMethodAnnotation(ResponseStatus.class))
                .map(status -> String.valueOf(status.value().value()));
    }

    boolean mayCreate() {
        return handler.hasMethodAnnotation(Creates.class);
    }

    boolean respondsWithExport() {
        return body() == Export.class;
    }

    boolean respondsWithBody() {
        return body() != Void.class;
    }

    boolean respondsWithResource() {
        return Resource.class.isAssignableFrom(body());
    }

    /**
     * Returns the name that the operation declares. By default it consists of the method and the resource: {@code
     * createProduct}, or {@code listProducts} and {@code importProducts} for many resources. Clients depend on it.
     */
    String operationId() {
        return Optional.ofNullable(handler.getMethodAnnotation(Operation.class))
                .map(Operation::operationId)
                .filter(declared -> !declared.isEmpty())
                .orElseGet(this::derivedId);
    }

    private String derivedId() {
        String name = handler.getMethod().getName();
        boolean ofMany = takes(ListRequest.class) || name.endsWith(OF_MANY);
        return ofMany ? name.replaceFirst(OF_MANY + "$", "") + pluralName() : name + resourceName();
    }

    /** Returns the name of the resource with its article, such as "a product". */
    String resourceWithArticle() {
        String noun = resourceName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return ("aeiou".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }

    private String resourceName() {
        String controller = handler.getBeanType().getSimpleName();
        return controller.substring(0, controller.length() - CONTROLLER.length());
    }

    private String pluralName() {
        return Optional.ofNullable(handler.getBeanType().getAnnotation(Tag.class))
                .map(Tag::name)
                .map(name -> name.replace(" ", ""))
                .orElseGet(this::resourceName);
    }

    private Class<?> body() {
        return ResolvableType.forMethodParameter(handler.getReturnType().withContainingClass(handler.getBeanType()))
                .getGeneric(0)
                .resolve(Object.class);
    }

    private Stream<MethodParameter> parameters() {
        return Arrays.stream(handler.getMethodParameters());
    }
}
