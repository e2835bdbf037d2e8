package dev.cimiento.application.telemetry;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import java.time.Instant;

/**
 * The token of a device, just issued.
 *
 * @param secret the secret with which the device authenticates; shown only once
 */
public record IssuedDeviceToken(Id<Device> device, Instant createdAt, String secret) {

    @Override
    public String toString() {
        return "IssuedDeviceToken[" + device + "]";
    }
}
