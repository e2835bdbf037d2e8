package dev.cimiento.application.telemetry;

import dev.cimiento.application.account.data.PersonalData;
import dev.cimiento.application.account.data.PersonalRecords;
import dev.cimiento.domain.account.user.User;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.repository.PageRequest;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceSort;
import dev.cimiento.domain.telemetry.device.DeviceView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Personal data in devices. They are deleted with the account of their owner, and a job deletes their readings. */
public final class DeviceData implements PersonalData {

    private final DeviceRepository devices;

    public DeviceData(DeviceRepository devices) {
        this.devices = devices;
    }

    @Override
    public void eraseOf(Entity<User> user) {
        // A foreign key deletes the devices.
    }

    @Override
    public List<PersonalRecords> recordsOf(Entity<User> user) {
        return List.of(new PersonalRecords(
                "devices",
                PersonalRecords.pages(
                                PageRequest.first(DeviceSort.NAME, PersonalRecords.BATCH),
                                page -> devices.list(new DeviceQuery(
                                        Optional.empty(), Optional.of(user.id()), Optional.empty(), page)))
                        .map(DeviceView::entity)
                        .map(DeviceData::device)));
    }

    private static Map<String, Object> device(Entity<Device> device) {
        Device state = device.state();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("id", device.id().toString());
        values.put("name", state.name());
        state.location().ifPresent(value -> values.put("location", value));
        state.kind().ifPresent(value -> values.put("kind", value));
        values.put("createdAt", device.createdAt());
        return values;
    }
}
