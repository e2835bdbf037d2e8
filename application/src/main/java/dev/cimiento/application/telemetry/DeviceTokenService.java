package dev.cimiento.application.telemetry;

import dev.cimiento.application.account.LiveRights;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.token.SecretGenerator;
import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.telemetry.DeviceToken;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import java.time.Instant;

/** Issues and revokes the tokens of devices, one for each device. */
public class DeviceTokenService {

    private final DeviceTokenRepository tokens;
    private final VisibleDevices visible;
    private final SecretGenerator secrets;
    private final LiveRights rights;
    private final EntityFactory entities;
    private final Transactions transactions;

    public DeviceTokenService(
            DeviceTokenRepository tokens,
            DeviceRepository devices,
            SecretGenerator secrets,
            LiveRights rights,
            EntityFactory entities,
            Transactions transactions) {
        this.tokens = tokens;
        this.visible = new VisibleDevices(devices);
        this.secrets = secrets;
        this.rights = rights;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Issues a new token for a device. Its former token is invalid from then on.
     *
     * @throws NotFound if the device does not exist, or belongs to another user
     */
    public IssuedDeviceToken issue(Actor actor, Id<Device> device) {
        actor.require(TelemetryPermissions.MANAGE);
        String secret = DeviceToken.PREFIX + secrets.next();
        return transactions.inTransaction(() -> {
            visible.keep(rights.require(actor, TelemetryPermissions.MANAGE), device);
            Instant now = entities.now();
            tokens.put(device, SecretHash.of(secret), now);
            return new IssuedDeviceToken(device, now, secret);
        });
    }

    /** @throws NotFound if the device does not exist, belongs to another user, or has no token */
    public void revoke(Actor actor, Id<Device> device) {
        actor.require(TelemetryPermissions.MANAGE);
        transactions.inTransaction(() -> {
            visible.keep(rights.require(actor, TelemetryPermissions.MANAGE), device);
            if (!tokens.remove(device)) {
                throw new NotFound("token of device", device);
            }
            return device;
        });
    }
}
