package dev.cimiento.bootstrap.account.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/**
 * What every answer tells browsers and caches (OWASP ASVS 5, 3.4). An answer to somebody who said who it is, and to
 * whatever changes something, is kept nowhere; those who hold an entity tag may still ask whether it is the current one.
 */
final class SecurityHeaders implements HeaderWriter {

    /** An answer of the API is no page: should a browser show it as one, nothing in it is loaded or run. */
    private static final String NOTHING =
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

    /** The pages of Swagger UI: what this server itself has, and the images and styles that its scripts make. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    private SecurityHeaders() {}

    static HeaderWriterFilter filter() {
        HeaderWriterFilter filter = new HeaderWriterFilter(List.of(new SecurityHeaders(), new HstsHeaderWriter()));
        // Before the answer and not when it is sent: that would need a wrapper around each.
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader(
                "Content-Security-Policy", request.getRequestURI().startsWith("/swagger-ui/") ? PAGES : NOTHING);
        if (!request.getMethod().equals("GET") || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
