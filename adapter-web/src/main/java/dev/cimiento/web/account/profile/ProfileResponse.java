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
        @Schema(example = "Ada") @Nullable String displayName,
        @Schema(example = "Poetical science.") @Nullable String bio,

        @Schema(example = "https://example.org/ada.png") @Nullable
        String avatarUrl,

        @Schema(example = "en-GB") @Nullable String locale,
        @Schema(example = "Europe/London") @Nullable String timeZone,
        @Nullable AddressResponse address)
        implements Resource {}
