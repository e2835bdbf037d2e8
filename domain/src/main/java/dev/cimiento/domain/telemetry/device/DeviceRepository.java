package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.repository.Repository;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import java.util.List;
import java.util.Optional;

/** Stores devices. Deleting a device deletes its token; a job deletes its readings later. */
public interface DeviceRepository extends Repository<Device, DeviceView, DeviceQuery> {

    /** The maximum number of devices that {@link #named} returns. */
    int MAX_NAMED = 10;

    /** Returns devices of all users that have this name, at most {@value #MAX_NAMED}. */
    List<Entity<Device>> named(CaseInsensitiveText name);

    /** Returns a device that is not deleted before the transaction ends. */
    Optional<Entity<Device>> keep(Id<Device> id);
}
