package dev.cimiento.application.telemetry;

import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.shared.repository.Page;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.history.Bucket;
import dev.cimiento.domain.telemetry.history.BucketQuery;
import dev.cimiento.domain.telemetry.history.ReadingHistory;
import dev.cimiento.domain.telemetry.history.ReadingQuery;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the readings of the devices that the actor can see. */
public class ReadingService {

    /** The maximum number of devices that are compared. */
    public static final int MAX_COMPARED = 20;

    private final ReadingHistory history;
    private final VisibleDevices visible;
    private final EntityFactory entities;

    public ReadingService(ReadingHistory history, DeviceRepository devices, EntityFactory entities) {
        this.history = history;
        this.entities = entities;
        this.visible = new VisibleDevices(devices);
    }

    /** @throws NotFound if the device does not exist, or belongs to another user */
    public Page<Reading> list(Actor actor, ReadingQuery query) {
        actor.require(TelemetryPermissions.READ);
        visible.get(actor, query.deviceId());
        return history.list(query);
    }

    /** @throws NotFound if the device does not exist, or belongs to another user */
    public List<Bucket> buckets(Actor actor, Id<Device> device, BucketQuery query) {
        actor.require(TelemetryPermissions.READ);
        visible.get(actor, device);
        return history.buckets(Set.of(device), query.range(entities.now())).getOrDefault(device, List.of());
    }

    /**
     * Returns the same buckets of several devices.
     *
     * @param devices 1 to {@value #MAX_COMPARED}
     * @throws Invalid if one of the devices does not exist, or belongs to another user
     */
    public Map<Id<Device>, List<Bucket>> compare(Actor actor, Set<Id<Device>> devices, BucketQuery query) {
        actor.require(TelemetryPermissions.READ);
        if (devices.isEmpty() || devices.size() > MAX_COMPARED) {
            throw new Invalid("deviceIds", "must be 1 to " + MAX_COMPARED);
        }
        visible.getAll(actor, devices);
        return history.buckets(devices, query.range(entities.now()));
    }
}
