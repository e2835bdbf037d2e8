package dev.cimiento.web.account.signin;

import dev.cimiento.application.account.signin.SignInService;
import dev.cimiento.application.account.signin.SignedIn;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.PublicEndpoint;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.rate.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, refresh and sign-out over HTTP. */
@RestController
@RequestMapping("/api/v1/auth/tokens")
@Tag(name = "Tokens", description = "Sign-in, refresh and sign-out.")
public class TokenController {

    private final SignInService signIn;

    public TokenController(SignInService signIn) {
        this.signIn = signIn;
    }

    @Operation(
            summary = "Sign in",
            description =
                    "Returns an access token, which is valid for five minutes, and a refresh token for the next one.")
    @PublicEndpoint
    @RateLimited
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<TokenResponse> issue(
            Actor actor, @RequestBody SignInRequest body, HttpServletRequest request) {
        Optional<String> userAgent = Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT));
        return response(signIn.signIn(actor, body.email(), body.password(), userAgent));
    }

    @Operation(
            summary = "Exchange a refresh token",
            description =
                    "Returns a new access token and a new refresh token. A refresh token that is presented again within"
                            + " 10 seconds from the same network gets the same new refresh token. Presented later, it"
                            + " ends the session.")
    @PublicEndpoint
    @RateLimited
    @PostMapping(
            path = "/refresh",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<TokenResponse> refresh(Actor actor, @RequestBody RefreshRequest body) {
        return response(signIn.refresh(actor, body.refreshToken()));
    }

    @RequiredPermission("account:secure")
    @Operation(summary = "Sign out", description = "Ends the current session.")
    @DeleteMapping
    public ResponseEntity<Void> revoke(Actor actor) {
        signIn.signOut(actor);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<TokenResponse> response(SignedIn signedIn) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(TokenResponse.of(signedIn));
    }
}
