package dev.cimiento.domain.telemetry;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceIdentity;
import java.util.Optional;
import java.util.Set;

/** The token with which a device authenticates. It may store readings of its device, and nothing else. */
public final class DeviceToken {

    /** The prefix of every token, so that secret scanners find tokens in files and logs. */
    public static final String PREFIX = "cimd_";

    private DeviceToken() {}

    /** Returns the actor of a device with a valid token. The device acts for itself and not for its owner. */
    public static Actor actor(Entity<Device> device, Optional<String> address) {
        return new Actor(
                "device " + device.id(),
                Optional.of(new DeviceIdentity(device.id())),
                address,
                false,
                Set.of(TelemetryPermissions.REPORT));
    }
}
