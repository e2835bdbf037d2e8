package dev.cimiento.web.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpHeaders;

/** Which answers the client has already (RFC 9110, 13.1.2); tags are compared weakly. */
public record IfNoneMatch(boolean anything, List<EntityTag> tags) {

    public static IfNoneMatch of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return header != null && header.equals("*")
                ? new IfNoneMatch(true, List.of())
                : new IfNoneMatch(false, EntityTag.listed(HttpHeaders.IF_NONE_MATCH, request));
    }

    boolean has(EntityTag current) {
        return anything || tags.stream().anyMatch(tag -> tag.value().equals(current.value()));
    }
}
