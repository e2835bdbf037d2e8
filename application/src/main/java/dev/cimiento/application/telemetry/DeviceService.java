package dev.cimiento.application.telemetry;

import dev.cimiento.application.shared.CrudService;
import dev.cimiento.application.shared.CrudUseCases;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.ExpectedVersion;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Forbidden;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceView;

/**
 * The use cases of devices. Without {@code telemetry:manage-all}, users have only their own devices; for others they get
 * {@link NotFound}.
 */
public class DeviceService implements CrudUseCases<Device, DeviceView, DeviceQuery> {

    private final CrudService<Device, DeviceView, DeviceQuery> devices;
    private final VisibleDevices visible;

    public DeviceService(DeviceRepository devices, EntityFactory entities) {
        this.devices =
                new CrudService<>("device", devices, entities, TelemetryPermissions.READ, TelemetryPermissions.MANAGE);
        this.visible = new VisibleDevices(devices);
    }

    /**
     * Creates a device. It belongs to the actor, unless it names another owner.
     *
     * @throws Forbidden if it names another owner and the actor lacks {@code telemetry:manage-all}
     */
    @Override
    public DeviceView create(Actor actor, Device state) {
        actor.require(TelemetryPermissions.MANAGE);
        return devices.create(
                actor, allowed(actor, state.owner().map(state::ownedBy).orElseGet(() -> owned(actor, state))));
    }

    @Override
    public DeviceView get(Actor actor, Id<Device> id) {
        actor.require(TelemetryPermissions.READ);
        return visible.get(actor, id);
    }

    /** @throws Forbidden if an actor without {@code telemetry:manage-all} asks for the devices of another user */
    @Override
    public Page<DeviceView> list(Actor actor, DeviceQuery query) {
        actor.require(TelemetryPermissions.READ);
        if (actor.may(TelemetryPermissions.MANAGE_ALL)) {
            return devices.list(actor, query);
        }
        Id<User> self = new Id<>(actor.requireUser());
        if (query.owner().filter(owner -> !owner.equals(self)).isPresent()) {
            actor.require(TelemetryPermissions.MANAGE_ALL);
        }
        return devices.list(actor, query.of(self));
    }

    @Override
    public DeviceView getForChange(Actor actor, Id<Device> id, ExpectedVersion expected) {
        actor.require(TelemetryPermissions.MANAGE);
        visible.get(actor, id);
        return devices.getForChange(actor, id, expected);
    }

    /**
     * Replaces a device. It keeps its owner, unless another one is named.
     *
     * @throws Forbidden as for {@link #create}
     */
    @Override
    public DeviceView replace(Actor actor, DeviceView present, Device state) {
        actor.require(TelemetryPermissions.MANAGE);
        Device owned = state.owner()
                .or(() -> present.entity().state().owner())
                .map(state::ownedBy)
                .orElse(state);
        return devices.replace(actor, present, allowed(actor, owned));
    }

    @Override
    public void delete(Actor actor, Id<Device> id, ExpectedVersion expected) {
        actor.require(TelemetryPermissions.MANAGE);
        visible.get(actor, id);
        devices.delete(actor, id, expected);
    }

    private static Device owned(Actor actor, Device state) {
        return state.ownedBy(new Id<>(actor.requireUser()));
    }

    private static Device allowed(Actor actor, Device state) {
        if (actor.userId().filter(state::isOwnedBy).isEmpty()) {
            actor.require(TelemetryPermissions.MANAGE_ALL);
        }
        return state;
    }
}
