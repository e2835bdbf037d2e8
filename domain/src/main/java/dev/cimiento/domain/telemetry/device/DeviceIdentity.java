package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Identity;
import java.util.UUID;

/** A device that acts for itself with its own token. It is no user, so it reaches nothing that belongs to one. */
public record DeviceIdentity(Id<Device> device) implements Identity {

    @Override
    public UUID id() {
        return device.value();
    }
}
