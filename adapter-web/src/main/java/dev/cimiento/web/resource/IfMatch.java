package dev.cimiento.web.resource;

import dev.cimiento.domain.shared.ExpectedVersion;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;

/** The header that says which versions a change is meant for (RFC 9110, 13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    /** Without the header, or with {@code *}, any; else the versions of its strong tags, since weak ones never match. */
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
