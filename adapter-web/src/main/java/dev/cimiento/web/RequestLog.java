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
 * A line in the log for each request: its route, and not its path or its query, which may have personal data in them.
 * An answer that is still written by another thread is logged when that has ended.
 */
public final class RequestLog extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RequestLog.class);

    private static final String BEGAN = RequestLog.class.getName();

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long began = began(request);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (!request.isAsyncStarted()) {
                write(request, status, (System.nanoTime() - began) / 1_000_000);
            }
        }
    }

    private static long began(HttpServletRequest request) {
        if (request.getAttribute(BEGAN) instanceof Long earlier) {
            return earlier;
        }
        long now = System.nanoTime();
        request.setAttribute(BEGAN, now);
        return now;
    }

    /** The pattern of the path, of our own making; a path may have anything in it. */
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
