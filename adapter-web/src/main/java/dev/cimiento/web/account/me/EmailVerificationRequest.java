package dev.cimiento.web.account.me;

import io.swagger.v3.oas.annotations.media.Schema;

/** Who has the link. */
@Schema(description = "Shows that mail to the address is read.")
public record EmailVerificationRequest(
        @Schema(
                description = "What stands behind the # of the link.",
                minLength = 1,
                maxLength = 100,
                example = "dmVyaWZpZWQgYWRkcmVzcw")
        String token) {

    @Override
    public String toString() {
        return "EmailVerificationRequest[…]";
    }
}
