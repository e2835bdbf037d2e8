package dev.cimiento.web;

import dev.cimiento.web.shared.body.RejectedBody;
import dev.cimiento.web.shared.json.JsonMistakes;
import dev.cimiento.web.shared.problem.MalformedRequest;
import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;

/**
 * Maps failures outside of the use cases to problems: malformed requests, and unexpected exceptions. The text of an
 * unexpected exception is only logged.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
final class HttpProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(HttpProblems.class);

    private final JsonMistakes mistakes;

    HttpProblems(JsonMistakes mistakes) {
        this.mistakes = mistakes;
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(MalformedRequest exception, HttpServletRequest request) {
        return malformedProblem(exception, request).response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> rejected(RejectedBody exception, HttpServletRequest request) {
        return Problem.of(exception.kind(), request)
                .withDetail(exception.getMessage())
                .response(exception.headers());
    }

    @ExceptionHandler
    ResponseEntity<Problem> undecodable(InvalidParameterException exception, HttpServletRequest request) {
        return Problem.of(ProblemKind.MALFORMED, request)
                .withDetail("The query parameters cannot be decoded.")
                .response();
    }

    @ExceptionHandler(Exception.class)
    @Nullable
    ResponseEntity<Problem> unexpected(Exception exception, HttpServletRequest request) {
        if (DisconnectedClientHelper.isClientDisconnectedException(exception)) {
            return null;
        }
        log.error("{} {} failed", request.getMethod(), RequestLog.route(request), exception);
        return Problem.of(ProblemKind.INTERNAL, request).response();
    }

    /** Responds with 404 to a malformed id in the path. Malformed query parameters were rejected earlier. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean inPath = exception instanceof MethodArgumentTypeMismatchException mismatch
                && mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return handleExceptionInternal(exception, null, headers, inPath ? HttpStatus.NOT_FOUND : status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return response(malformedProblem(unreadable(exception), servletRequest(request)), headers);
    }

    private MalformedRequest unreadable(HttpMessageNotReadableException exception) {
        try {
            return exception.getCause() instanceof JacksonException json
                    ? mistakes.in(json, exception.getHttpInputMessage().getBody())
                    : new MalformedRequest("The body is missing or cannot be read.");
        } catch (IOException disconnected) {
            return new MalformedRequest("The body cannot be read.");
        }
    }

    /**
     * Adds HEAD and OPTIONS to the allowed methods, because Spring serves them without a handler method. Logs no
     * warning, unlike Spring's own handler: any client can send any method.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpRequestMethodNotSupported(
            HttpRequestMethodNotSupportedException exception,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        Set<HttpMethod> allowed = new LinkedHashSet<>(headers.getAllow());
        if (allowed.contains(HttpMethod.GET)) {
            allowed.add(HttpMethod.HEAD);
        }
        allowed.add(HttpMethod.OPTIONS);
        headers.setAllow(allowed);
        return handleExceptionInternal(exception, null, headers, status, request);
    }

    /**
     * Handles all other errors that Spring raises itself. {@code headers} has {@code Allow}, {@code Accept} and others.
     */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("{} failed", RequestLog.route(servletRequest(request)), exception);
        }
        return response(Problem.of(status.value(), servletRequest(request)), headers);
    }

    private static Problem malformedProblem(MalformedRequest exception, HttpServletRequest request) {
        return Problem.of(ProblemKind.MALFORMED, request)
                .withDetail(exception.getMessage())
                .withErrors(exception.errors());
    }

    private static ResponseEntity<Object> response(Problem problem, HttpHeaders headers) {
        ResponseEntity<Problem> response = problem.response(headers);
        return new ResponseEntity<>(response.getBody(), response.getHeaders(), response.getStatusCode());
    }

    private static HttpServletRequest servletRequest(WebRequest request) {
        return ((ServletWebRequest) request).getRequest();
    }
}
