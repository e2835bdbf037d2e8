package dev.cimiento.web.shared.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The kinds of problem that a client may meet; each has a type of its own (RFC 9457, 3.1.1), which stays as it is. */
public enum ProblemKind {
    MALFORMED(HttpStatus.BAD_REQUEST, "The request cannot be understood"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Who is asking is not known"),
    FORBIDDEN(HttpStatus.FORBIDDEN, "This is not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not supported at this address"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "The answer cannot be given in an accepted media type"),
    REQUEST_TIMEOUT(HttpStatus.REQUEST_TIMEOUT, "The request did not come in time"),
    CONFLICT(HttpStatus.CONFLICT, "A rule stands against it"),
    STALE_VERSION(HttpStatus.PRECONDITION_FAILED, "The version is no longer the current one"),
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type of the body is not supported"),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT, "Some values are not valid"),
    TOO_MANY_REQUESTS(HttpStatus.TOO_MANY_REQUESTS, "This was tried too often"),
    EXPECTATION_FAILED(HttpStatus.EXPECTATION_FAILED, "What the Expect header asks for is not done here"),
    INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    NOT_IMPLEMENTED(HttpStatus.NOT_IMPLEMENTED, "The method or the transfer coding is not known here"),
    HTTP_VERSION_NOT_SUPPORTED(HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "The version of HTTP is not supported"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "The service is not available at the moment");

    private final HttpStatus status;
    private final String title;

    ProblemKind(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The kind that has this status; empty for one that only the server itself would send. */
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
