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
 * The token in the header, the only place where one counts, with the address that it came from. Spring Security's own
 * looks for parameters as well, if only to refuse them, and reads the body of a form for it.
 */
final class BearerHeader implements AuthenticationConverter {

    private static final String SCHEME = "Bearer";

    /** RFC 6750, 2.1. */
    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    /** @throws InvalidBearerTokenException when the scheme is this, and what follows cannot be a token, or is not alone */
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
            throw new InvalidBearerTokenException("No token follows, or more than one.");
        }
        BearerTokenAuthenticationToken token = new BearerTokenAuthenticationToken(bearer.group(1));
        token.setDetails(request.getRemoteAddr());
        return token;
    }
}
