package dev.cimiento.web.account.token;

import dev.cimiento.domain.account.password.Password;
import dev.cimiento.domain.account.token.PersonalAccessToken;
import dev.cimiento.web.shared.schema.ScopeNames;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new personal access token as its owner requests it. */
@Schema(description = "A token with which a program authenticates.")
public record PersonalAccessTokenRequest(
        @Schema(
                description = "A name by which you recognize the token.",
                minLength = 1,
                maxLength = PersonalAccessToken.MAX_NAME,
                example = "nightly import")
        String name,

        @ArraySchema(
                arraySchema = @Schema(description = "The permissions of the token."),
                minItems = 1,
                maxItems = 50,
                schema = @Schema(example = "account:read"))
        @ScopeNames
        Set<String> scopes,

        @Schema(
                description = "The number of days after which the token expires.",
                minimum = "1",
                maximum = "" + PersonalAccessToken.MAX_DAYS,
                example = "90")
        int expiresInDays,

        @Schema(
                description = "Your password. Not needed within five minutes after the sign-in.",
                minLength = 1,
                maxLength = Password.MAX_LENGTH,
                example = "analytical engine 1843")
        @Nullable
        String currentPassword) {

    @Override
    public String toString() {
        return "PersonalAccessTokenRequest[" + name + "]";
    }
}
