package dev.cimiento.web.shared.body;

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

/**
 * Limits the number of requests that run at once, and rejects further ones immediately. Requests that hang, on a
 * database that does not respond or on slow clients, therefore occupy neither all threads nor all memory.
 */
public final class RequestLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;

    static final String RETRY_AFTER_SECONDS = "1";

    private final transient Semaphore free;

    public RequestLimit(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("cimiento.web.max-requests must be at least 1, not " + max);
        }
        this.free = new Semaphore(max);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!free.tryAcquire()) {
            reject(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            free.release();
        }
    }

    private static void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        Problem.of(ProblemKind.UNAVAILABLE, request)
                .withDetail("Too many requests are being processed.")
                .write(response);
    }
}
