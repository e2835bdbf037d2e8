package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.account.token.SecretHash;
import dev.cimiento.domain.shared.Entity;
import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceTokenRepository;
import dev.cimiento.domain.telemetry.device.DeviceView;
import dev.cimiento.persistence.shared.Mappers;
import dev.cimiento.persistence.shared.Row;
import java.time.Instant;
import java.util.Optional;

/** Device tokens in PostgreSQL. */
public final class MyBatisDeviceTokenRepository implements DeviceTokenRepository {

    private final DeviceTokenMapper mapper;

    public MyBatisDeviceTokenRepository(Mappers mappers) {
        mapper = mappers.get(DeviceTokenMapper.class);
    }

    @Override
    public void put(Id<Device> device, SecretHash hash, Instant now) {
        mapper.put(device, hash.value(), now);
    }

    @Override
    public Optional<Entity<Device>> find(SecretHash hash) {
        return Optional.ofNullable(mapper.find(hash.value())).map(Row::read).map(DeviceView::entity);
    }

    @Override
    public boolean remove(Id<Device> device) {
        return mapper.delete(device) > 0;
    }
}
