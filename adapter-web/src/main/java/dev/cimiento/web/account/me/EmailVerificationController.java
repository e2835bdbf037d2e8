package dev.cimiento.web.account.me;

import dev.cimiento.application.account.user.EmailVerificationService;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.web.access.PublicEndpoint;
import dev.cimiento.web.access.RequiredPermission;
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

/** The verification of e-mail addresses over HTTP. */
@RestController
@RequestMapping("/api/v1/auth/email-verifications")
@Tag(name = "Accounts", description = "Your account.")
public class EmailVerificationController {

    private final EmailVerificationService verifications;

    public EmailVerificationController(EmailVerificationService verifications) {
        this.verifications = verifications;
    }

    @RequiredPermission("account:write")
    @Operation(
            summary = "Request another verification link",
            description = "Sends the link to your address. The previous link becomes invalid.")
    @RateLimited
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    public ResponseEntity<Void> create(Actor actor) {
        verifications.request(actor);
        return ResponseEntity.accepted().build();
    }

    @Operation(summary = "Verify an e-mail address", description = "Takes the one-time token of the mailed link.")
    @PublicEndpoint
    @RateLimited
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Void> complete(Actor actor, @RequestBody EmailVerificationRequest body) {
        verifications.confirm(actor, body.token());
        return ResponseEntity.noContent().build();
    }
}
