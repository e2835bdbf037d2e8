package dev.cimiento.web.telemetry.device;

import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.web.resource.Resource;
import dev.cimiento.web.shared.schema.OneOf;
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

        @Schema(description = "Unique among the devices of the owner, ignoring case.", example = "Cold store 3")
        String name,

        @Schema(description = "Where the device measures.", example = "Hall B, gate 2") @Nullable
        String location,

        @Schema(description = "What the device is.", example = "freezer sensor") @Nullable
        String kind,

        @Schema(description = "The unit in which people see the temperatures.", example = "celsius")
        @OneOf(TemperatureUnit.class)
        String unit,

        @Schema(description = "The lowest temperature in °C that is in order.", example = "-25.00") @Nullable
        BigDecimal lowLimit,

        @Schema(description = "The highest temperature in °C that is in order.", example = "-18.00") @Nullable
        BigDecimal highLimit,

        @Schema(description = "The seconds between two readings.", example = "300") @Nullable
        Long reportingSeconds,

        @Schema(description = "Whether the token of the device is accepted.", example = "true")
        boolean active,

        @Schema(description = "The owner of the device.") UUID ownerId,

        @Schema(description = "The newest reading; null if the device has sent none.") @Nullable
        ReadingResponse latest)
        implements Resource {}
