package dev.cimiento.web.account.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cimiento.application.account.token.IssuedToken;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.web.shared.schema.ScopeNames;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A personal access token as its owner gets it. */
@Schema(description = "A token with which a program authenticates.")
public record PersonalAccessTokenResponse(
        @Schema(description = "The id of the token, by which it is revoked.")
        UUID id,

        @Schema(description = "A name by which you recognize the token.", example = "nightly import")
        String name,

        @ArraySchema(
                arraySchema = @Schema(description = "The permissions of the token."),
                schema = @Schema(example = "account:read"))
        @ScopeNames
        List<String> scopes,

        @Schema(description = "The time of the creation, in UTC.")
        Instant createdAt,

        @Schema(description = "The time at which the token expires, in UTC.")
        Instant expiresAt,

        @Schema(description = "Accurate to about a minute; null before the first use.") @Nullable
        Instant lastUsedAt,

        @Schema(
                description = "The token itself. Only the response to its creation contains it.",
                example = "cim_c2hvd24gb25jZSBhbmQgbmV2ZXIgYWdhaW4")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String token) {

    static PersonalAccessTokenResponse of(PersonalAccessToken token) {
        return of(token, null);
    }

    static PersonalAccessTokenResponse of(IssuedToken issued) {
        return of(issued.token(), issued.secret());
    }

    private static PersonalAccessTokenResponse of(PersonalAccessToken token, @Nullable String secret) {
        return new PersonalAccessTokenResponse(
                token.id().value(),
                token.name(),
                token.scopes().stream().sorted().toList(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt().orElse(null),
                secret);
    }

    @Override
    public String toString() {
        return "PersonalAccessTokenResponse[" + id + "]";
    }
}
