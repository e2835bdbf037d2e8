package dev.cimiento.web.rate;

import dev.cimiento.domain.rate.Limit;
import dev.cimiento.domain.rate.Quota;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rate limits that apply to one request, as headers of draft-ietf-httpapi-ratelimit-headers-11. A limit that is
 * counted again, because a transaction is retried, is reported once.
 */
public final class RateLimitHeaders {

    public static final String POLICY = "RateLimit-Policy";
    public static final String LIMIT = "RateLimit";

    private static final String ATTRIBUTE = RateLimitHeaders.class.getName();

    private final Map<String, String> policies = new LinkedHashMap<>();
    private final Map<String, String> limits = new LinkedHashMap<>();

    private RateLimitHeaders() {}

    static RateLimitHeaders of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof RateLimitHeaders present) {
            return present;
        }
        RateLimitHeaders headers = new RateLimitHeaders();
        request.setAttribute(ATTRIBUTE, headers);
        return headers;
    }

    RateLimitHeaders add(Limit limit, Quota quota) {
        String name = '"' + limit.policy() + '"';
        policies.put(
                limit.policy(),
                name + ";q=" + limit.rate().burst() + ";w="
                        + wholeSeconds(limit.rate().period()));
        limits.put(limit.policy(), name + ";r=" + quota.remaining() + ";t=" + wholeSeconds(quota.window()));
        return this;
    }

    void writeTo(HttpServletResponse response) {
        response.setHeader(POLICY, String.join(", ", policies.values()));
        response.setHeader(LIMIT, String.join(", ", limits.values()));
    }

    /** Returns the duration in seconds, rounded up so that a client that waits as long is never too early. */
    public static String wholeSeconds(Duration duration) {
        return String.valueOf(duration.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
