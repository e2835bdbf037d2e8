package dev.cimiento.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/**
 * The header {@code If-None-Match}: the responses that the client has (RFC 9110, 13.1.2). Tags are compared weakly.
 *
 * @param any true for {@code *}
 */
public record IfNoneMatch(boolean any, List<EntityTag> tags) {

    public static IfNoneMatch of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return header != null && header.equals("*")
                ? new IfNoneMatch(true, List.of())
                : new IfNoneMatch(false, EntityTag.listed(HttpHeaders.IF_NONE_MATCH, request));
    }

    boolean matches(EntityTag current) {
        return any || tags.stream().anyMatch(tag -> tag.value().equals(current.value()));
    }
}
