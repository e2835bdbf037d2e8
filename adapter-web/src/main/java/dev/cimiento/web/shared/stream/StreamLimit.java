package dev.cimiento.web.shared.stream;

import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.ProblemKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Limits the number of open streams, and rejects further ones before their clients are authenticated. The path of a
 * stream ends in {@code /stream}. A stream keeps its permit until it ends; other responses return it.
 */
final class StreamLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String PATH = "/stream";
    private static final String PERMIT = StreamLimit.class.getName();
    private static final String RETRY_AFTER_SECONDS = "10";

    private final transient Semaphore free;

    StreamLimit(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("cimiento.web.max-streams must be at least 1, not " + max);
        }
        this.free = new Semaphore(max);
    }

    /** Returns the action that releases the permit of a request, which the filter then leaves to the caller. */
    static Runnable takePermit(HttpServletRequest request) {
        Object permit = request.getAttribute(PERMIT);
        request.removeAttribute(PERMIT);
        return permit instanceof Semaphore semaphore ? semaphore::release : () -> {};
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!HttpMethod.GET.matches(request.getMethod())
                || !request.getRequestURI().endsWith(PATH)) {
            chain.doFilter(request, response);
        } else if (free.tryAcquire()) {
            request.setAttribute(PERMIT, free);
            try {
                chain.doFilter(request, response);
            } finally {
                takePermit(request).run();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
            Problem.of(ProblemKind.UNAVAILABLE, request)
                    .withDetail("Too many streams are open.")
                    .write(response);
        }
    }
}
