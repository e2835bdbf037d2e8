package dev.cimiento.web.telemetry.device;

import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.telemetry.reading.ReadingResponse;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as a client gets it. */
@Schema(description = "A device that measures temperatures.")
public record DeviceResponse(
        UUID id,
        int version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(example = "Cold store 3") String name,
        @Schema(example = "Hall B, gate 2") @Nullable String location,
        @Schema(example = "freezer sensor") @Nullable String kind,

        @Schema(
                description = "celsius, fahrenheit or kelvin: the unit in which people see the temperatures.",
                example = "celsius")
        String unit,

        @Schema(description = "In °C.", example = "-25.00") @Nullable
        BigDecimal lowLimit,

        @Schema(description = "In °C.", example = "-18.00") @Nullable
        BigDecimal highLimit,

        @Schema(description = "The seconds between two readings.", example = "300") @Nullable
        Long reportingSeconds,

        @Schema(description = "Whether the token of the device is accepted.", example = "true")
        boolean active,

        UUID ownerId,

        @Schema(description = "The newest reading; null if the device has sent none.") @Nullable
        ReadingResponse latest)
        implements Resource {}
