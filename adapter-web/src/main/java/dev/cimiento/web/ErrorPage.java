package dev.cimiento.web;

import dev.cimiento.web.shared.problem.Problem;
import dev.cimiento.web.shared.problem.RequestId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The error page of the servlet container. It handles failures outside of all controllers, also those before the filter
 * that gives requests their id.
 */
@Hidden
@RestController
final class ErrorPage implements ErrorController {

    /** Returns null if a part of the response was sent already: a problem cannot follow it. */
    @RequestMapping("${spring.web.error.path:${server.error.path:/error}}")
    @Nullable
    ResponseEntity<Problem> problem(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null;
        }
        response.setHeader(RequestId.HEADER, RequestId.of(request));
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Problem.of(status instanceof Integer code ? code : 404, request).response();
    }
}
