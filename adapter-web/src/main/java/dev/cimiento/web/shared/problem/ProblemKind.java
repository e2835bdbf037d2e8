package dev.cimiento.web.shared.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The kinds of problem. Each has its own type URI (RFC 9457, 3.1.1), which never changes. */
public enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request is malformed"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Authentication is missing or invalid"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "The request is not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "The resource does not exist"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The resource does not support this method"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The response is not available in an accepted media type"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not arrive in time"),
    CONFLICT(HttpStatus.CONFLICT, "The request conflicts with the current state"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "The expected version is not the current one"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the body is not supported"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Some values are not valid"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),
    EXPECTATION_FAILED(HttpStatus.EXPECTATION_FAILED, "The Expect header cannot be satisfied"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "An internal error occurred"),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "The method or the transfer coding is not implemented"),
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "The HTTP version is not supported"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is temporarily unavailable");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** Returns the kind with this status; empty for a status that only Tomcat itself sends. */
    static Optional<ProblemKind> of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst();
    }

    public URI type() {
        return URI.create(
                "urn:cimiento:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }
}
