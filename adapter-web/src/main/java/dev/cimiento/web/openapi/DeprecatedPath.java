package dev.cimiento.web.openapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Marks the responses of a path that will be removed (RFC 9745, RFC 8594).
 *
 * @param since the time since which clients should use the successor
 * @param sunset the time at which the path can be removed
 * @param successor the path that replaces it
 */
public record DeprecatedPath(Instant since, Instant sunset, String successor) implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // The successor can be served by forwarding to the deprecated path.
        if (request.getDispatcherType() != DispatcherType.FORWARD) {
            response.setHeader("Deprecation", "@" + since.getEpochSecond());
            response.setDateHeader("Sunset", sunset.toEpochMilli());
            response.addHeader(HttpHeaders.LINK, "<" + successor + ">; rel=\"successor-version\"");
        }
        return true;
    }
}
