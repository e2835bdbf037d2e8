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
 * Responds with a problem to requests that never reach the application, such as one with a malformed URL. Tomcat itself
 * would send an HTML page. Tomcat creates the valve by its class name, so the class is public and has a constructor
 * without parameters.
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
        } catch (IOException disconnected) {
            container.getLogger().debug("The client has disconnected", disconnected);
        }
    }
}
