package dev.cimiento.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a request is known by in its answer, in problems and in the log: the client's own id when it is a decent one. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String ATTRIBUTE = RequestId.class.getName();
    private static final Predicate<String> DECENT =
            Pattern.compile("[A-Za-z0-9._-]{1,64}").asMatchPredicate();

    private RequestId() {}

    /** The same for as long as the request lasts. */
    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String known) {
            return known;
        }
        String id = Optional.ofNullable(request.getHeader(HEADER))
                .filter(DECENT)
                .orElseGet(() -> UUID.randomUUID().toString());
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }
}
