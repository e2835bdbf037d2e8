package dev.cimiento.bootstrap.account.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Reads the token from the header {@code Authorization}, with the client's network address. Spring Security's own
 * converter also looks for query and form parameters, and reads the body of a form to reject them.
 */
final class BearerHeader implements AuthenticationConverter {

    private static final String SCHEME = "Bearer";

    /** RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    /**
     * @throws InvalidBearerTokenException if the scheme is Bearer without a valid token, or if the header is repeated
     */
    @Override
    public @Nullable BearerTokenAuthenticationToken convert(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        Matcher bearer = BEARER.matcher(header);
        boolean isAlone =
                Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() == 1;
        if (!bearer.matches() || !isAlone) {
            throw new InvalidBearerTokenException("The Authorization header must have exactly one bearer token.");
        }
        BearerTokenAuthenticationToken token = new BearerTokenAuthenticationToken(bearer.group(1));
        token.setDetails(request.getRemoteAddr());
        return token;
    }
}
