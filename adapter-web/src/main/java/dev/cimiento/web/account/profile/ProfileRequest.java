package dev.cimiento.web.account.profile;

import dev.cimiento.domain.account.profile.Profile;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A profile as the user sends it. */
@Schema(description = "A user's profile.")
public record ProfileRequest(
        @Schema(
                description = "The name that the user shows to others.",
                maxLength = Profile.MAX_DISPLAY_NAME,
                example = "Ada")
        @Nullable
        String displayName,

        @Schema(description = "A text about the user.", maxLength = Profile.MAX_BIO, example = "Poetical science.")
        @Nullable
        String bio,

        @Schema(
                description = "The https URL of a picture.",
                maxLength = Profile.MAX_URL,
                example = "https://example.org/ada.png")
        @Nullable
        String avatarUrl,

        @Schema(description = "A language tag (BCP 47).", maxLength = Profile.MAX_LOCALE, example = "en-GB") @Nullable
        String locale,

        @Schema(
                description = "A time zone of the IANA database.",
                maxLength = Profile.MAX_TIME_ZONE,
                example = "Europe/London")
        @Nullable
        String timeZone,

        @Schema(description = "The postal address, to which orders are sent by default.") @Nullable
        AddressRequest address) {}
