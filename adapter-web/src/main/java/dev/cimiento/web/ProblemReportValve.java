package dev.cimiento.web;

import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.RequestId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's last word on requests that never reach the application, such as one with a malformed address: a problem
 * instead of a page. Tomcat makes it by its name, so that it is public and has no parameters.
 */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            Problem problem = Problem.of(response.getStatus(), request);
            response.setHeader(RequestId.HEADER, problem.requestId());
            problem.write(response);
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The client is gone", gone);
        }
    }
}
