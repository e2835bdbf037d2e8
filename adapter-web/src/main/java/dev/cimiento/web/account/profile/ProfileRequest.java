package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as its user sends it. */
@Schema(description = "What a user tells about oneself.")
public record ProfileRequest(
        @Schema(maxLength = Profile.MAX_DISPLAY_NAME, example = "Ada") @Nullable
        String displayName,

        @Schema(maxLength = Profile.MAX_BIO, example = "Poetical science.") @Nullable
        String bio,

        @Schema(
                description = "An https address of a picture.",
                maxLength = Profile.MAX_URL,
                example = "https://example.org/ada.png")
        @Nullable
        String avatarUrl,

        @Schema(description = "A language tag (BCP 47).", maxLength = Profile.MAX_LOCALE, example = "en-GB") @Nullable
        String locale,

        @Schema(
                description = "A name of the IANA time zone database.",
                maxLength = Profile.MAX_TIME_ZONE,
                example = "Europe/London")
        @Nullable
        String timeZone,

        @Nullable AddressRequest address) {}
