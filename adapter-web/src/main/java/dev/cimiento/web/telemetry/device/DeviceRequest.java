package dev.cimiento.web.telemetry.device;

import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.TemperatureUnit;
import dev.cimiento.web.shared.schema.OneOf;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A device as a client sends it. */
@Schema(description = "A device that measures temperatures.")
public record DeviceRequest(
        @Schema(
                description = "Unique among the devices of the owner, ignoring case.",
                minLength = 1,
                maxLength = Device.MAX_NAME,
                example = "Cold store 3")
        String name,

        @Schema(description = "Where the device measures.", maxLength = Device.MAX_LOCATION, example = "Hall B, gate 2")
        @Nullable
        String location,

        @Schema(description = "What the device is.", maxLength = Device.MAX_KIND, example = "freezer sensor") @Nullable
        String kind,

        @Schema(
                description =
                        "The unit in which people see the temperatures; celsius by default. The API always has °C.",
                example = "celsius")
        @OneOf(TemperatureUnit.class)
        @Nullable
        String unit,

        @Schema(
                description = "The lowest temperature in °C that is in order; not above highLimit.",
                minimum = "-273.15",
                maximum = "10000",
                multipleOf = 0.01,
                example = "-25.00")
        @Nullable
        BigDecimal lowLimit,

        @Schema(
                description = "The highest temperature in °C that is in order.",
                minimum = "-273.15",
                maximum = "10000",
                multipleOf = 0.01,
                example = "-18.00")
        @Nullable
        BigDecimal highLimit,

        @Schema(
                description = "The seconds between two readings.",
                minimum = "1",
                maximum = "" + Device.MAX_REPORTING_SECONDS,
                example = "300")
        @Nullable
        Integer reportingSeconds,

        @Schema(description = "Whether the token of the device is accepted; true by default.", example = "true")
        @Nullable
        Boolean active,

        @Schema(
                description = "The owner: by default you for a new device, and the present owner for a changed one."
                        + " Another one needs telemetry:manage-all.",
                example = "0199a7c4-8f2e-7d31-9c55-3f6f0c1b2a4d")
        @Nullable
        UUID ownerId) {}
