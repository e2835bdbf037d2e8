package dev.cimiento.web.team.invitation;

import io.swagger.v3.oas.annotations.media.Schema;

/** The acceptance of an invitation. */
@Schema(description = "The acceptance of an invitation to a team.")
public record AcceptanceRequest(
        @Schema(
                description = "The token of the mail.",
                maxLength = 100,
                example = "cimi_0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d.c2hvd24gb25jZSBhbmQgbmV2ZXIgYWdhaW4")
        String token) {

    /** Omits the token. */
    @Override
    public String toString() {
        return "AcceptanceRequest[]";
    }
}
