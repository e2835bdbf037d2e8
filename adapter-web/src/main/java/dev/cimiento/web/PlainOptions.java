package dev.cimiento.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/**
 * Answers OPTIONS with the methods of the resource alone. A preflight that gets here asks for nothing that is allowed,
 * since the filter for CORS answers all others: Spring would answer it with the methods of a servlet, TRACE included.
 * Spring also sends an empty {@code Accept-Patch} where PATCH is not allowed.
 */
final class PlainOptions extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (HttpMethod.OPTIONS.name().equals(request.getMethod())) {
            chain.doFilter(new NoPreflight(request), new NoEmptyHeader(response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static final class NoPreflight extends HttpServletRequestWrapper {

        NoPreflight(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }
    }

    private static final class NoEmptyHeader extends HttpServletResponseWrapper {

        NoEmptyHeader(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (!value.isEmpty()) {
                super.addHeader(name, value);
            }
        }
    }
}
