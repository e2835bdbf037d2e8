package dev.cimiento.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs one line for each request. The line has the route, but neither the path nor the query, which can contain
 * personal data. A response that another thread still writes is logged when it is complete.
 */
public final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    private static final String START = RequestLog.class.getName();

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = start(request);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (!request.isAsyncStarted()) {
                write(request, status, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private static long start(HttpServletRequest request) {
        if (request.getAttribute(START) instanceof Long earlier) {
            return earlier;
        }
        long now = System.nanoTime();
        request.setAttribute(START, now);
        return now;
    }

    /** Returns the route's path pattern, which contains no text of the client; {@code -} for an unknown route. */
    static String route(HttpServletRequest request) {
        return Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "-");
    }

    private static void write(HttpServletRequest request, int status, long millis) {
        String route = route(request);
        log.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route)
                .addKeyValue("status", status)
                .addKeyValue("ms", millis)
                .log("{} {} {} in {} ms", request.getMethod(), route, status, millis);
    }
}
