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

/** Refuses pages of foreign origins as everything else is refused: with a problem. */
public final class CorsProblems extends DefaultCorsProcessor {

    @Override
    public boolean processRequest(
            @Nullable CorsConfiguration configuration, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean allowed = super.processRequest(configuration, request, response);
        if (!allowed) {
            Problem.of(ProblemKind.FORBIDDEN, request)
                    .withDetail("Pages of this origin may not ask, or not this.")
                    .write(response);
        }
        return allowed;
    }

    /** The answer is written above, where the request is known. */
    @Override
    protected void rejectRequest(ServerHttpResponse response) {}
}
