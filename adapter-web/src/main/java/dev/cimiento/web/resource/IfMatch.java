package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.ExpectedVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** The header {@code If-Match}: the versions to which a change applies (RFC 9110, 13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    /**
     * Returns the versions of the strong tags, because weak tags never match. Without the header, or with {@code *},
     * any version matches.
     */
    public static ExpectedVersion of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.equals("*")) {
            return ExpectedVersion.ANY;
        }
        return ExpectedVersion.oneOf(EntityTag.listed(HttpHeaders.IF_MATCH, request).stream()
                .filter(tag -> !tag.weak())
                .flatMap(tag -> tag.version().stream().boxed())
                .collect(Collectors.toSet()));
    }
}
