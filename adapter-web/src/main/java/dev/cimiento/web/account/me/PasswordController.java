package dev.cimiento.web.account.me;

import dev.cimiento.application.account.password.PasswordService;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.RequiredPermission;
import dev.cimiento.web.rate.RateLimited;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The current user's password over HTTP. */
@RestController
@RequestMapping("/api/v1/users/me/password")
@Tag(name = "Password", description = "Your password. It can be changed, but not read.")
public class PasswordController {

    private final PasswordService passwords;

    public PasswordController(PasswordService passwords) {
        this.passwords = passwords;
    }

    @RequiredPermission("account:secure")
    @Operation(
            summary = "Change your password",
            description =
                    "Ends all other sessions. Revokes your personal access tokens unless keepAccessTokens is true.")
    @RateLimited
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> replace(Actor actor, @RequestBody PasswordRequest body) {
        passwords.change(actor, body.currentPassword(), body.password(), Boolean.TRUE.equals(body.keepAccessTokens()));
        return ResponseEntity.noContent().build();
    }
}
