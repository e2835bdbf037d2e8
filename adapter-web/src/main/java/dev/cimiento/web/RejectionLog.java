package dev.cimiento.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Logs refused requests (401, 403, 429), each with its route; the line has the request's id. Nothing of the client is in
 * it: no address, no account, no token. Only so many lines are written in a second, so that a flood of refusals does not
 * fill the disk; the next line tells how many were left out.
 */
final class RejectionLog {

    static final int MAX_LINES_A_SECOND = 20;

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);

    private final LongSupplier nanoTime;
    private long windowStart;
    private int lines;
    private long leftOut;

    RejectionLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    void refused(HttpServletRequest request, HttpStatus status) {
        long before = countedLeftOut();
        if (before < 0) {
            return;
        }
        String route = RequestLog.route(request);
        log.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route)
                .addKeyValue("status", status.value())
                .addKeyValue("leftOut", before)
                .log("Refused: {} {} {}; left out before: {}", request.getMethod(), route, status.value(), before);
    }

    /** Returns the number of refusals left out before this one, or a negative number if this one is left out too. */
    private synchronized long countedLeftOut() {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= TimeUnit.SECONDS.toNanos(1)) {
            windowStart = now;
            lines = 0;
        }
        if (lines >= MAX_LINES_A_SECOND) {
            leftOut++;
            return -1;
        }
        lines++;
        long before = leftOut;
        leftOut = 0;
        return before;
    }
}
