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
 * Makes TRACE an unsupported method. A servlet would respond to it itself, with all headers of the request (RFC 9110,
 * 9.3.8). Method names are case-sensitive, so {@code trace} in lower case is an unknown method.
 */
public final class TraceFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean trace = HttpMethod.TRACE.name().equals(request.getMethod());
        chain.doFilter(trace ? new UnknownMethod(request) : request, response);
    }

    private static final class UnknownMethod extends HttpServletRequestWrapper {

        UnknownMethod(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getMethod() {
            return super.getMethod().toLowerCase(Locale.ROOT);
        }
    }
}
