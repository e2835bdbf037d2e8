package dev.cimiento.web.account.me;

import dev.cimiento.application.account.password.PasswordResetService;
import dev.cimiento.domain.account.EmailAddress;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.PublicEndpoint;
import dev.cimiento.web.rate.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reset of forgotten passwords over HTTP. */
@RestController
@RequestMapping("/api/v1/auth/password-resets")
@Tag(name = "Password", description = "Your password. It can be changed, but not read.")
public class PasswordResetController {

    private final PasswordResetService resets;

    public PasswordResetController(PasswordResetService resets) {
        this.resets = resets;
    }

    @Operation(
            summary = "Request a password reset",
            description =
                    "Mails a link that is valid for 15 minutes if the address has an account. The response is the same"
                            + " in both cases.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> create(Actor actor, @RequestBody PasswordResetRequest body) {
        resets.request(actor, new EmailAddress(body.email()));
        return ResponseEntity.accepted().build();
    }

    @Operation(
            summary = "Reset a password",
            description =
                    "Takes the one-time token of the mailed link. Ends all sessions and revokes all personal access"
                            + " tokens of the user.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> complete(Actor actor, @RequestBody NewPasswordRequest body) {
        resets.reset(actor, body.token(), body.password());
        return ResponseEntity.noContent().build();
    }
}
