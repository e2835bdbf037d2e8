package dev.cimiento.web.shared.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The kinds of problem. Each has its own type (RFC 9457, 3.1.1), which never changes and is the path of its page. */
public enum ProblemKind {
    MALFORMED(
            HttpStatus.BAD_REQUEST,
            "The request is malformed",
            "The syntax, a type or a name in the request is wrong. Correct the values that errors names."),
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            "Authentication is missing or invalid",
            "Send a valid token in the header Authorization. An access token expires after minutes: get a new one with"
                    + " the refresh token, or sign in again."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "The request is not allowed",
            "You lack the permission, or your token lacks the scope, that the header WWW-Authenticate names."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "The resource does not exist",
            "Check the path and the id. Objects that you may not see do not exist for you."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "The resource does not support this method",
            "Use one of the methods in the header Allow."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "The response is not available in an accepted media type",
            "Add the media type of the response to the header Accept, or omit the header."),
    REQUEST_TIMEOUT(
            HttpStatus.REQUEST_TIMEOUT,
            "The request did not arrive in time",
            "Send the whole request without pauses. It was not executed, so you can repeat it."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "The request conflicts with the current state",
            "The property rule names the rule that the request would violate. It can succeed once the state has"
                    + " changed."),
    STALE_VERSION(
            HttpStatus.PRECONDITION_FAILED,
            "The expected version is not the current one",
            "The resource was changed since you read it. Read it again, decide again, and send its new entity tag in"
                    + " If-Match."),
    PAYLOAD_TOO_LARGE(
            HttpStatus.CONTENT_TOO_LARGE,
            "The body is too large",
            "Send less at once: several batches, or a file for an import."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The media type of the body is not supported",
            "Set the header Content-Type to the media type that the operation documents."),
    INVALID(
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Some values are not valid",
            "The request is well formed, but values break rules. Correct the values that errors names."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many requests",
            "A rate limit is exhausted. Wait for the number of seconds in the header Retry-After."),
    EXPECTATION_FAILED(
            HttpStatus.EXPECTATION_FAILED,
            "The Expect header cannot be satisfied",
            "Omit the header Expect, or send 100-continue."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "An internal error occurred",
            "The server has a fault, which it logged with the requestId. Report the requestId to the operator."),
    NOT_IMPLEMENTED(
            HttpStatus.NOT_IMPLEMENTED,
            "The method or the transfer coding is not implemented",
            "Use a method of HTTP that the operation documents, and no transfer coding but chunked."),
    HTTP_VERSION_NOT_SUPPORTED(
            HttpStatus.HTTP_VERSION_NOT_SUPPORTED, "The HTTP version is not supported", "Use HTTP/1.1."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "The service is temporarily unavailable",
            "The database or the server is overloaded or restarting. Repeat the request after the number of seconds in"
                    + " the header Retry-After, with the same Idempotency-Key if it creates something.");

    /** The path of the page that lists all kinds. */
    public static final String PAGES = "/problems";

    private final HttpStatus status;
    private final String title;
    private final String advice;

    ProblemKind(HttpStatus status, String title, String advice) {
        this.status = status;
        this.title = title;
        this.advice = advice;
    }

    /** Returns the kind with this status; empty for a status that only Tomcat itself sends. */
    static Optional<ProblemKind> of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status.value() == status)
                .findFirst();
    }

    /** Returns the last part of the type, such as {@code stale-version}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the type: a reference that leads to a page on every server. */
    public URI type() {
        return URI.create(PAGES + "/" + code());
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Returns the meaning of the problem and what a client can do, as sentences. */
    public String advice() {
        return advice;
    }

    /** Returns true if such a problem can name the errors of single values. */
    public boolean hasErrors() {
        return this == MALFORMED || this == INVALID || this == CONFLICT;
    }
}
