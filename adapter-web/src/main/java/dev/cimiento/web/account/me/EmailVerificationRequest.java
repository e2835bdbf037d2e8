package dev.cimiento.web.account.me;

import io.swagger.v3.oas.annotations.media.Schema;

/** The one-time token of a verification link. */
@Schema(description = "The one-time token that verifies an address.")
public record EmailVerificationRequest(
        @Schema(
                description = "The one-time token: the part of the link after the #.",
                minLength = 1,
                maxLength = 100,
                example = "dmVyaWZpZWQgYWRkcmVzcw")
        String token) {

    @Override
    public String toString() {
        return "EmailVerificationRequest[…]";
    }
}
