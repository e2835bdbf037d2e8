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

/** Forgotten passwords over HTTP. */
@RestController
@RequestMapping("/api/v1/auth/password-resets")
@Tag(name = "Password", description = "One's own password, which nobody can read.")
public class PasswordResetController {

    private final PasswordResetService resets;

    public PasswordResetController(PasswordResetService resets) {
        this.resets = resets;
    }

    @Operation(
            summary = "Ask for a new password",
            description =
                    "Sends a link that is good for 15 minutes, if there is such an account; the answer is the same.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> create(Actor actor, @RequestBody PasswordResetRequest body) {
        resets.request(actor, new EmailAddress(body.email()));
        return ResponseEntity.accepted().build();
    }

    @Operation(
            summary = "Set a new password",
            description =
                    "With the token of the link, which is used up by it. Ends all sessions, and all access tokens of programs.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> complete(Actor actor, @RequestBody NewPasswordRequest body) {
        resets.reset(actor, body.token(), body.password());
        return ResponseEntity.noContent().build();
    }
}
