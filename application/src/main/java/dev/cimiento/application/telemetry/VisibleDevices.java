package dev.cimiento.application.telemetry;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceIdentity;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the devices that an actor can see: its own, or all with {@code telemetry:manage-all}. */
final class VisibleDevices {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final DeviceRepository devices;

    VisibleDevices(DeviceRepository devices) {
        this.devices = devices;
    }

    /** @throws NotFound if the device does not exist, or belongs to another user */
    DeviceView get(Actor actor, Id<Device> id) {
        return devices.find(id)
                .filter(device -> isVisible(actor, device.entity()))
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Returns the devices with these ids.
     *
     * @throws Invalid if one of them does not exist, or belongs to another user
     */
    List<DeviceView> getAll(Actor actor, Set<Id<Device>> ids) {
        List<DeviceView> found = devices.find(ids).stream()
                .filter(device -> isVisible(actor, device.entity()))
                .toList();
        ids.stream()
                .filter(id ->
                        found.stream().noneMatch(device -> device.entity().id().equals(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw new Invalid("deviceIds", "names a device that does not exist: " + id);
                });
        return found;
    }

    /**
     * Returns a device that is not deleted before the transaction ends. A device can also see itself.
     *
     * @throws NotFound if the device does not exist, or belongs to another user
     */
    Entity<Device> keep(Actor actor, Id<Device> id) {
        return devices.keep(id)
                .filter(device -> isVisible(actor, device) || isItself(actor, id))
                .orElseThrow(() -> notFound(id));
    }

    /**
     * Returns the id of the device with a name or with an id.
     *
     * @throws Invalid if no device, or more than one, has the name
     */
    Id<Device> named(Actor actor, String nameOrId) {
        if (ID.matcher(nameOrId).matches()) {
            return new Id<>(UUID.fromString(nameOrId));
        }
        List<Entity<Device>> found = devices.named(CaseInsensitiveText.of(nameOrId)).stream()
                .filter(device -> isVisible(actor, device))
                .toList();
        if (found.size() != 1) {
            throw new Invalid("device", found.isEmpty() ? "names no device" : "names several devices: " + ids(found));
        }
        return found.get(0).id();
    }

    private static String ids(List<Entity<Device>> found) {
        return found.stream().map(device -> device.id().toString()).collect(Collectors.joining(", "));
    }

    private static boolean isVisible(Actor actor, Entity<Device> device) {
        return actor.may(TelemetryPermissions.MANAGE_ALL)
                || actor.userId().filter(device.state()::isOwnedBy).isPresent();
    }

    private static boolean isItself(Actor actor, Id<Device> device) {
        return actor.identity().equals(Optional.of(new DeviceIdentity(device)));
    }

    private static NotFound notFound(Id<Device> id) {
        return new NotFound("device", id);
    }
}
