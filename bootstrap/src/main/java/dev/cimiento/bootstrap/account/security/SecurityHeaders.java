package dev.cimiento.bootstrap.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/**
 * Adds headers for browsers and caches to every response (OWASP ASVS 5, 3.4). Responses to authenticated requests and
 * to changes are not cached. Conditional requests with entity tags still work.
 */
final class SecurityHeaders implements HeaderWriter {

    /** For API responses: if a browser shows one as a page, it loads and runs nothing. */
    private static final String API_POLICY =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** For the pages of Swagger UI: they load files of this server, and images and styles that their scripts create. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; object-src 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static HeaderWriterFilter filter() {
        HeaderWriterFilter filter = new HeaderWriterFilter(List.of(new SecurityHeaders(), new HstsHeaderWriter()));
        // Writing the headers when the response is sent would need a wrapper around each response.
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy",
                request.getRequestURI().startsWith("/swagger-ui/") ? PAGE_POLICY : API_POLICY);
        if (!request.getMethod().equals("GET") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
