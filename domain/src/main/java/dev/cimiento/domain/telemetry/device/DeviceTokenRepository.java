package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.NotFound;
import java.time.Instant;
import java.util.Optional;

/** Stores the hashes of device tokens, at most one for each device. */
public interface DeviceTokenRepository {

    /**
     * Replaces the token of a device.
     *
     * @throws NotFound if the device does not exist
     */
    void put(Id<Device> device, SecretHash hash, Instant now);

    /** Returns the device that a token belongs to, if the device and the account of its owner are active. */
    Optional<Entity<Device>> find(SecretHash hash);

    /** @return false if the device has no token */
    boolean remove(Id<Device> device);
}
