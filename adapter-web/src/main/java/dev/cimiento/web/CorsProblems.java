package dev.cimiento.web;

import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.ProblemKind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;

/** Rejects requests from pages of origins that are not allowed, with a problem like all other errors. */
public final class CorsProblems extends DefaultCorsProcessor {

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(configuration, request, response);
        if (!allowed) {
            Problem.of(ProblemKind.FORBIDDEN, request)
                    .withDetail("Pages of this origin are not allowed to send this request.")
                    .write(response);
        }
        return allowed;
    }

    /** Does nothing: {@link #processRequest} writes the response, because it knows the request. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
