package dev.cimiento.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/**
 * Logs rejected requests (401, 403, 429) with their route; the line has the request's id. It contains no data of the
 * client: no address, no account, no token. At most {@value #MAX_LINES_A_SECOND} lines a second are written, so that a
 * flood of rejections does not fill the disk. The next line has the number of omitted lines.
 */
final class RejectionLog {

    static final int MAX_LINES_A_SECOND = 20;

    private static final Logger log = LoggerFactory.getLogger(RejectionLog.class);

    private final LongSupplier nanoTime;
    private long windowStart;
    private int lines;
    private long omitted;

    RejectionLog(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.windowStart = nanoTime.getAsLong();
    }

    void rejected(HttpServletRequest request, HttpStatus status) {
        long omittedBefore = countOmitted();
        if (omittedBefore < 0) {
            return;
        }
        String route = RequestLog.route(request);
        log.atInfo()
                .addKeyValue("method", request.getMethod())
                .addKeyValue("route", route)
                .addKeyValue("status", status.value())
                .addKeyValue("leftOut", omittedBefore)
                .log("Refused: {} {} {}; omitted lines: {}", request.getMethod(), route, status.value(), omittedBefore);
    }

    /** Returns the number of lines omitted before this one, or a negative number if this one is omitted too. */
    private synchronized long countOmitted() {
        long now = nanoTime.getAsLong();
        if (now - windowStart >= TimeUnit.SECONDS.toNanos(1)) {
            windowStart = now;
            lines = 0;
        }
        if (lines >= MAX_LINES_A_SECOND) {
            omitted++;
            return -1;
        }
        lines++;
        long before = omitted;
        omitted = 0;
        return before;
    }
}
