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
 * Makes Spring respond to OPTIONS with the methods of the resource only. The CORS filter responds to every allowed
 * preflight itself. To any other preflight Spring would respond with the methods of a servlet, TRACE included. Spring
 * also sends an empty {@code Accept-Patch} if the resource does not support PATCH.
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
