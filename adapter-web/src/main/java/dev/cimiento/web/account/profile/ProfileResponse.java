package dev.cimiento.web.account.profile;

import dev.cimiento.web.resource.Resource;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A profile as the user gets it. Its id is the id of the user. */
@Schema(description = "A user's profile.")
public record ProfileResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,

        @Schema(description = "The name that the user shows to others.", example = "Ada") @Nullable
        String displayName,

        @Schema(description = "A text about the user.", example = "Poetical science.") @Nullable
        String bio,

        @Schema(description = "The https URL of a picture.", example = "https://example.org/ada.png") @Nullable
        String avatarUrl,

        @Schema(description = "A language tag (BCP 47).", example = "en-GB") @Nullable
        String locale,

        @Schema(description = "A time zone of the IANA database.", example = "Europe/London") @Nullable
        String timeZone,

        @Schema(description = "The postal address, to which orders are sent by default.") @Nullable
        AddressResponse address)
        implements Resource {}
