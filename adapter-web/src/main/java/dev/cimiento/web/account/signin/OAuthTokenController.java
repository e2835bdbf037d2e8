package dev.cimiento.web.account.signin;

import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.Unauthenticated;
import dev.cimiento.web.shared.form.FormBody;
import dev.cimiento.web.shared.schema.SecuritySchemes;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Sign-in as OAuth 2 describes it (RFC 6749, 4.3), for tools that offer a dialog for user name and password, such as the
 * page of the OpenAPI document. It is the sign-in of {@link TokenController}, with the same rate limits.
 */
@Hidden
@RestController
public class OAuthTokenController {

    private final SignInService signIn;

    public OAuthTokenController(SignInService signIn) {
        this.signIn = signIn;
    }

    @PostMapping(
            path = SecuritySchemes.SIGN_IN_PATH,
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<?> issue(Actor actor, FormBody form, HttpServletRequest request) {
        Optional<String> userAgent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT));
        Optional<String> user = form.value("username");
        Optional<String> password = form.value("password");
        if (user.isEmpty() || password.isEmpty()) {
            return failed("invalid_request", "The fields username and password are required.");
        }
        if (form.value("grant_type").filter("password"::equals).isEmpty()) {
            return failed("unsupported_grant_type", "The field grant_type must be password.");
        }
        try {
            SignedIn signedIn = signIn.signIn(actor, user.get(), password.get(), userAgent);
            return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(OAuthTokenResponse.of(signedIn));
        } catch (Invalid | Unauthenticated rejected) {
            return failed("invalid_grant", "The user name or the password is wrong.");
        }
    }

    private static ResponseEntity<OAuthErrorResponse> failed(String error, String description) {
        return ResponseEntity.badRequest().body(new OAuthErrorResponse(error, description));
    }
}
