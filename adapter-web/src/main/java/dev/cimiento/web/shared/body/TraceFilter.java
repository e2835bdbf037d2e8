package dev.cimiento.web.shared.body;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpMethod;

/**
 * Leads TRACE to where unknown methods are refused: a servlet would answer it by itself, with all headers of the request
 * (RFC 9110, 9.3.8). Methods are told apart by case, so that in lower case it is one that nobody has.
 */
public final class TraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trace = HttpMethod.TRACE.name().equals(request.getMethod());
        chain.doFilter(trace ? new Unknown(request) : request, response);
    }

    private static final class Unknown extends HttpServletRequestWrapper {

        Unknown(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return super.getMethod().toLowerCase(Locale.ROOT);
        }
    }
}
