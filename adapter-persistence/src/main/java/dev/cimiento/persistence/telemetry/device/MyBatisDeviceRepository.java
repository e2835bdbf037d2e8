package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.domain.telemetry.device.DeviceRepository;
import dev.cimiento.domain.telemetry.device.DeviceSort;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.MyBatisRepository;
import dev.cimiento.persistence.shared.Row;
import java.util.List;
import java.util.Optional;

/** Devices in PostgreSQL. */
public final class MyBatisDeviceRepository
        extends MyBatisRepository<Device, DeviceView, DeviceQuery, DeviceSort, DeviceRow, DeviceColumns>
        implements DeviceRepository {

    private final DeviceMapper mapper;

    public MyBatisDeviceRepository(Mappers mappers) {
        this(mappers.get(DeviceMapper.class));
    }

    private MyBatisDeviceRepository(DeviceMapper mapper) {
        super(mapper, DeviceColumns::new);
        this.mapper = mapper;
    }

    @Override
    public List<Entity<Device>> named(CaseInsensitiveText name) {
        return mapper.named(name, MAX_NAMED).stream()
                .map(row -> row.read().entity())
                .toList();
    }

    @Override
    public Optional<Entity<Device>> keep(Id<Device> id) {
        return Optional.ofNullable(mapper.keep(id)).map(Row::read).map(DeviceView::entity);
    }
}
