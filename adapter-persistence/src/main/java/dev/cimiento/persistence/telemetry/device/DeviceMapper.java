package dev.cimiento.persistence.telemetry.device;

import dev.cimiento.domain.shared.Id;
import dev.cimiento.domain.shared.text.CaseInsensitiveText;
import dev.cimiento.domain.telemetry.device.Device;
import dev.cimiento.domain.telemetry.device.DeviceQuery;
import dev.cimiento.persistence.shared.CrudMapper;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

public interface DeviceMapper extends CrudMapper<Device, DeviceQuery, DeviceRow, DeviceColumns> {

    List<DeviceRow> named(@Param("name") CaseInsensitiveText name, @Param("most") int most);

    @Nullable
    DeviceRow keep(@Param("id") Id<Device> id);
}
