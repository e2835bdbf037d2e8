package dev.cimiento.web;

import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.DomainException;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.error.StaleVersion;
import dev.cimiento.domain.shared.error.TooManyRequests;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.domain.shared.error.Unavailable;
import dev.cimiento.web.rate.RateLimitHeaders;
import dev.cimiento.web.shared.problem.FieldError;
import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Maps each {@link DomainException} to its HTTP response. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DomainProblems {

    private static final Logger log = LoggerFactory.getLogger(DomainProblems.class);
    private static final String RETRY_AFTER_SECONDS = "2";

    private final RejectionLog rejections = new RejectionLog(System::nanoTime);

    @ExceptionHandler
    ResponseEntity<Problem> notFound(NotFound exception, HttpServletRequest request) {
        return problem(ProblemKind.NOT_FOUND, exception, request).response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> conflict(Conflict exception, HttpServletRequest request) {
        return problem(ProblemKind.CONFLICT, exception, request)
                .withRule(exception.rule())
                .withErrors(exception.violations().stream().map(FieldError::of).toList())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> staleVersion(StaleVersion exception, HttpServletRequest request) {
        return problem(ProblemKind.STALE_VERSION, exception, request).response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(Invalid exception, HttpServletRequest request) {
        return problem(ProblemKind.INVALID, exception, request)
                .withErrors(exception.violations().stream().map(FieldError::of).toList())
                .response();
    }

    @ExceptionHandler
    ResponseEntity<Problem> unauthenticated(Unauthenticated exception, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
        rejections.rejected(request, ProblemKind.UNAUTHENTICATED.status());
        return problem(ProblemKind.UNAUTHENTICATED, exception, request).response(headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooManyRequests(TooManyRequests exception, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RateLimitHeaders.wholeSeconds(exception.retryAfter()));
        rejections.rejected(request, ProblemKind.TOO_MANY_REQUESTS.status());
        return problem(ProblemKind.TOO_MANY_REQUESTS, exception, request).response(headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> forbidden(Forbidden exception, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        String scope = exception
                .missing()
                .map(permission -> ", scope=\"" + permission + "\"")
                .orElse("");
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"insufficient_scope\"" + scope);
        rejections.rejected(request, ProblemKind.FORBIDDEN.status());
        return problem(ProblemKind.FORBIDDEN, exception, request).response(headers);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unavailable(Unavailable exception, HttpServletRequest request) {
        log.warn(
                "Service unavailable: {}",
                NestedExceptionUtils.getMostSpecificCause(exception).getMessage());
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        return problem(ProblemKind.UNAVAILABLE, exception, request).response(headers);
    }

    /** RFC 6750, 3: the challenge has no error code if the request had no token. */
    private static String challenge(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }

    private static Problem problem(ProblemKind kind, DomainException exception, HttpServletRequest request) {
        return Problem.of(kind, request).withDetail(exception.getMessage());
    }
}
