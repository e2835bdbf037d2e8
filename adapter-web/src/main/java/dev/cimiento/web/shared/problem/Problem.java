package dev.cimiento.web.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reason why a request failed (RFC 9457). Programs read its type and rule, people read its texts. It contains no
 * class names, no SQL and no stack trace.
 *
 * @param instance the path of the request
 * @param requestId the id of the request in the log
 * @param rule the rule that a conflict violates
 * @param errors the errors of single values
 */
@Schema(description = "The reason why a request failed (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        @Schema(
                description = "The kind of problem, for programs; also the path of its page.",
                example = "/problems/invalid",
                format = "uri-reference")
        URI type,

        @Schema(description = "The kind of problem as a text.", example = "Some values are not valid")
        String title,

        @Schema(description = "The status of the response.", example = "422")
        int status,

        @Schema(
                description = "This occurrence of the problem as a text.",
                example = "price must not have more than two decimals")
        @Nullable
        String detail,

        @Schema(description = "The path of the request.", example = "/api/v1/products")
        String instance,

        @Schema(
                description = "The id of the request in the server's log.",
                example = "7b0c1f3e-5a44-4c58-9d1c-2f1f6f0e7a11")
        String requestId,

        @Schema(description = "For a conflict: the rule that the request would violate.", example = "sku-taken")
        @Nullable
        String rule,

        @Schema(description = "The errors of single values.") @Nullable
        List<FieldError> errors) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final URI NO_TYPE = URI.create("about:blank");

    public static Problem of(ProblemKind kind, HttpServletRequest request) {
        return new Problem(
                kind.type(),
                kind.title(),
                kind.status().value(),
                null,
                path(request),
                RequestId.of(request),
                null,
                null);
    }

    /** Returns a problem for a status. Without a kind for the status, it has no type of its own (RFC 9457, 4.2.1). */
    public static Problem of(int status, HttpServletRequest request) {
        return ProblemKind.of(status)
                .map(kind -> of(kind, request))
                .orElseGet(() -> new Problem(
                        NO_TYPE, phrase(status), status, null, path(request), RequestId.of(request), null, null));
    }

    public Problem withDetail(@Nullable String text) {
        return new Problem(type, title, status, text, instance, requestId, rule, errors);
    }

    public Problem withRule(String name) {
        return new Problem(type, title, status, detail, instance, requestId, name, errors);
    }

    public Problem withErrors(List<FieldError> errors) {
        return new Problem(type, title, status, detail, instance, requestId, rule, errors.isEmpty() ? null : errors);
    }

    public ResponseEntity<Problem> response(HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(this);
    }

    public ResponseEntity<Problem> response() {
        return response(HttpHeaders.EMPTY);
    }

    /** Writes the problem as the response, outside of controllers. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(this));
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = original == null ? request.getRequestURI() : original.toString();
        return path == null ? "" : path;
    }

    private static String phrase(int status) {
        return Optional.ofNullable(HttpStatus.resolve(status))
                .map(HttpStatus::getReasonPhrase)
                .orElse("Status " + status);
    }
}
