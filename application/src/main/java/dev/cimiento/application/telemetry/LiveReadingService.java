package dev.cimiento.application.telemetry;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.live.FollowedReading;
import dev.cimiento.domain.telemetry.live.ReadingFeed;
import dev.cimiento.domain.telemetry.live.StreamPosition;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets an actor follow the readings of a device while they are stored. */
public class LiveReadingService {

    /** The maximum number of readings that are read at once. */
    public static final int PORTION = 200;

    private final ReadingFeed feed;
    private final VisibleDevices visible;

    public LiveReadingService(ReadingFeed feed, DeviceRepository devices) {
        this.feed = feed;
        this.visible = new VisibleDevices(devices);
    }

    /**
     * Returns the position at which an actor starts to follow a device: after all stored readings, or where the actor
     * stopped. A position of readings that were never stored, or no longer after the database was restored, counts as
     * after all.
     *
     * @param stopped the position where the actor stopped
     * @throws NotFound if the device does not exist, or belongs to another user
     */
    public StreamPosition follow(Actor actor, Id<Device> device, Optional<StreamPosition> stopped) {
        actor.require(TelemetryPermissions.READ);
        visible.get(actor, device);
        StreamPosition end =
                StreamPosition.afterBatches(feed.batches(Set.of(device)).getOrDefault(device, 0));
        return stopped.filter(position -> position.compareTo(end) < 0).orElse(end);
    }

    /**
     * Returns the next readings of a device that the actor follows, the first ones first.
     *
     * @return at most {@value #PORTION} readings
     */
    public List<FollowedReading> next(Actor actor, Id<Device> device, StreamPosition position) {
        actor.require(TelemetryPermissions.READ);
        return feed.after(device, position, PORTION);
    }
}
