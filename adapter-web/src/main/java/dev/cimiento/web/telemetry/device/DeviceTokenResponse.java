package dev.cimiento.web.telemetry.device;

import dev.cimiento.application.telemetry.IssuedDeviceToken;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

/** The token of a device, just issued. */
@Schema(description = "The token with which a device sends its readings.")
public record DeviceTokenResponse(
        @Schema(description = "The id of the device.") UUID deviceId,

        @Schema(description = "The time of the issue, in UTC.")
        Instant createdAt,

        @Schema(
                description = "The token itself. Only this response contains it.",
                example = "cimd_c2hvd24gb25jZSBhbmQgbmV2ZXIgYWdhaW4")
        String token) {

    static DeviceTokenResponse of(IssuedDeviceToken issued) {
        return new DeviceTokenResponse(issued.device().value(), issued.createdAt(), issued.secret());
    }

    @Override
    public String toString() {
        return "DeviceTokenResponse[" + deviceId + "]";
    }
}
