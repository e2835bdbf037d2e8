package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.telemetry.device.Device;
import java.time.Instant;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface DeviceTokenMapper {

    void put(@Param("device") Id<Device> device, @Param("hash") String hash, @Param("now") Instant now);

    @Nullable
    DeviceRow find(@Param("hash") String hash);

    int delete(@Param("device") Id<Device> device);
}
