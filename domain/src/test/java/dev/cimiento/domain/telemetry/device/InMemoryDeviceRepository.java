package dev.cimiento.domain.telemetry.device;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.error.Conflict;
import dev.cimiento.domain.shared.error.Invalid;
import dev.cimiento.domain.shared.repository.InMemoryRepository;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.telemetry.TelemetryTables;
import java.util.List;
import java.util.Optional;

/** Devices in memory. */
public final class InMemoryDeviceRepository extends InMemoryRepository<Device, DeviceView, DeviceQuery, DeviceSort>
        implements DeviceRepository {

    private final TelemetryTables tables;

    public InMemoryDeviceRepository(TelemetryTables tables) {
        super(tables.database, tables.devices);
        this.tables = tables;
    }

    @Override
    public List<Entity<Device>> named(CaseInsensitiveText name) {
        return tables.database.statement(() -> tables.devices.rows().values().stream()
                .filter(device -> device.state().nameKey().equals(name))
                .limit(MAX_NAMED)
                .toList());
    }

    /** Locks nothing: a transaction has the only lock of the store. */
    @Override
    public Optional<Entity<Device>> keep(Id<Device> id) {
        return find(id).map(DeviceView::entity);
    }

    @Override
    protected DeviceView view(Entity<Device> device) {
        return new DeviceView(device, tables.latestOf(device.id()));
    }

    @Override
    protected boolean matches(DeviceView device, DeviceQuery query) {
        Device state = device.entity().state();
        return query.ids().map(ids -> ids.contains(device.entity().id())).orElse(true)
                && query.owner().map(owner -> state.isOwnedBy(owner.value())).orElse(true)
                && query.namePrefix()
                        .map(prefix -> state.foldedName().startsWith(prefix))
                        .orElse(true);
    }

    @Override
    protected void checkConstraints(Entity<Device> device) {
        if (isTaken(device, state -> List.of(state.owner(), state.nameKey()))) {
            throw new Conflict("device-name-taken", "The owner has a device with this name already.");
        }
        if (!tables.users.rows().containsKey(device.state().owner().orElseThrow())) {
            throw new Invalid("ownerId", "names a user that does not exist");
        }
    }

    @Override
    protected void removed(Id<Device> id) {
        tables.tokens.change(rows -> rows.remove(id));
    }
}
