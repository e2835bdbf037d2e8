package dev.cimiento.application.telemetry;

import dev.cimiento.application.importing.LineErrors;
import dev.cimiento.application.shared.EntityFactory;
import dev.cimiento.domain.importing.Lines;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.Transactions;
import dev.cimiento.domain.shared.access.Actor;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.error.NotFound;
import dev.cimiento.domain.telemetry.TelemetryPermissions;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.ingest.ReadingRetention;
import dev.cimiento.domain.telemetry.ingest.ReadingStore;
import dev.cimiento.domain.telemetry.reading.Reading;
import java.time.Duration;
import java.time.Instant;

/**
 * Stores the readings that devices send. Sending readings again is harmless: a reading at a time of which the device has
 * one already is ignored.
 */
public class ReadingIngestService {

    /** The maximum number of readings in a request. */
    public static final int MAX_READINGS = 50_000;

    /** Clocks of devices can be wrong. */
    private static final Duration MAX_AHEAD = Duration.ofDays(1);

    private final ReadingStore store;
    private final VisibleDevices visible;
    private final ReadingRetention retention;
    private final EntityFactory entities;
    private final Transactions transactions;

    public ReadingIngestService(
            ReadingStore store,
            DeviceRepository devices,
            ReadingRetention retention,
            EntityFactory entities,
            Transactions transactions) {
        this.store = store;
        this.visible = new VisibleDevices(devices);
        this.retention = retention;
        this.entities = entities;
        this.transactions = transactions;
    }

    /**
     * Stores the readings of one request.
     *
     * @param partial true to store the valid readings even if others are invalid
     * @throws NotFound if the device does not exist, or belongs to another user or is another one than the actor
     * @throws Invalid if there is no reading, or there are too many or of too many months, or, unless {@code partial}, if
     *     any is invalid; nothing is stored then
     */
    public IngestResult ingest(Actor actor, Id<Device> device, Lines<Reading> readings, boolean partial) {
        return store(actor, device, readings, partial, MAX_READINGS);
    }

    /**
     * Stores all readings of a file, of any number.
     *
     * @param device the name or the id of the device
     * @throws NotFound as for {@link #ingest}
     * @throws Invalid if no device or several devices have the name, or if a line is invalid; nothing is stored then
     */
    public IngestResult importAll(Actor actor, String device, Lines<Reading> readings) {
        return store(actor, visible.named(actor, device), readings, false, Long.MAX_VALUE);
    }

    private IngestResult store(Actor actor, Id<Device> device, Lines<Reading> readings, boolean partial, long most) {
        actor.require(TelemetryPermissions.REPORT);
        return transactions.inLongTransaction(() -> {
            visible.keep(actor, device);
            CheckedReadings checked = checked(readings, most);
            stage(checked);
            if (!partial) {
                checked.errors().enforce();
            }
            long stored = store.merge(device).stored();
            LineErrors errors = checked.errors();
            return new IngestResult(checked.count(), stored, errors.count(), errors.violations());
        });
    }

    private CheckedReadings checked(Lines<Reading> readings, long most) {
        Instant now = entities.now();
        return new CheckedReadings(readings, retention.earliest(now), now.plus(MAX_AHEAD), most);
    }

    private void stage(CheckedReadings checked) {
        try {
            store.stage(checked, retention.maxMonths());
        } catch (Invalid unreadable) {
            checked.errors().note(unreadable);
            checked.errors().enforce();
        }
        if (checked.count() == 0) {
            throw new Invalid("readings", "must be at least one");
        }
    }
}
